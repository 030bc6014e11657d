package io.github.servicekpi.examples.quickstart;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;

/** Scores one manager's quarter, then reads a scorecard that has two mistakes. */
public final class QuickStart {
    private static final String TWO_MISTAKES = """
            {
              "format": 1, "id": "field-service", "version": "1.0",
              "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
              "indicators": [{
                "id": "repair-time", "unit": "h", "polarity": "lower-is-beter", "weight": 100, "targets": {"month": 24},
                "scoring": {"method": "interpolate", "points": [
                  {"score": 100, "at": {"percentOfTarget": 50}}, {"score": 60, "at": "targets"}]}
              }]
            }
            """;

    private QuickStart() {}

    /** Prints the assessment, then the two sentences. */
    public static void main(String... args) {
        score();
        System.out.println();
        readTheWrongOne();
    }

    private static void score() {
        Scorecard scorecard = ScorecardJson.template("after-sales-service-manager"); // or ScorecardJson.read(path)
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard); // thread-safe, reusable
        Assessment assessment = calculator.assess(PerformanceRecord.builder()
                .subject("E-1001")
                .period("2026-Q3")
                .value("service-cost-ratio", "0.42")
                .value("warranty-visits-per-unit", "2.4")
                .ratio("on-time-repair-rate", 190, 200)
                .ratio("on-time-commissioning-rate", 49, 50)
                .ratio("service-satisfaction-rate", 239, 240)
                .ratio("customer-visit-completion-rate", 39, 40)
                .value("customer-complaints", 0)
                .notApplicable("complaint-handling-satisfaction-rate", "no complaints this quarter")
                .value("report-timeliness-rate", 100)
                .build());
        System.out.println(assessment.total()); // 83.37
        System.out.println(assessment.band().id()); // exceeds
        assessment.indicators().forEach(System.out::println);
    }

    private static void readTheWrongOne() {
        try {
            ScorecardJson.read(TWO_MISTAKES);
        } catch (InvalidInputException e) {
            for (Problem problem : e.problems()) {
                System.out.println(problem.line() + ":" + problem.column() + ": " + problem.message());
            }
        }
    }
}
