package consumer;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;

/** Scores one record, and fails if the total is not the one that the README shows. */
public final class Main {
    private static final String RECORD = """
            {"subject": "E-1001", "period": "2026-Q3", "values": {
              "service-cost-ratio": 0.42,
              "warranty-visits-per-unit": 2.4,
              "on-time-repair-rate": {"numerator": 190, "denominator": 200},
              "on-time-commissioning-rate": {"numerator": 49, "denominator": 50},
              "service-satisfaction-rate": {"numerator": 239, "denominator": 240},
              "customer-visit-completion-rate": {"numerator": 39, "denominator": 40},
              "customer-complaints": 0,
              "complaint-handling-satisfaction-rate": {"notApplicable": "no complaints this quarter"},
              "report-timeliness-rate": 100}}""";

    private Main() {}

    /**
     * Scores one record.
     *
     * @param args none
     */
    public static void main(String[] args) {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.template("after-sales-service-manager"));
        Assessment assessment = RecordJson.assess(RECORD, calculator);
        if (!assessment.toString().equals("E-1001 2026-Q3: 83.37")) {
            throw new AssertionError(assessment);
        }
    }
}
