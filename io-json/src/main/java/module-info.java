/**
 * ServiceKPI's JSON formats: scorecards, records and assessments, with templates and JSON Schemas.
 *
 * <pre>{@code
 * Scorecard scorecard = ScorecardJson.template("after-sales-service-manager"); // or ScorecardJson.read(path)
 * ScorecardCalculator calculator = ScorecardCalculator.of(scorecard); // thread-safe, reusable
 * Assessment assessment = calculator.assess(PerformanceRecord.builder()
 *         .subject("E-1001")
 *         .period("2026-Q3")
 *         .value("service-cost-ratio", "0.42")
 *         .value("warranty-visits-per-unit", "2.4")
 *         .ratio("on-time-repair-rate", 190, 200)
 *         .ratio("on-time-commissioning-rate", 49, 50)
 *         .ratio("service-satisfaction-rate", 239, 240)
 *         .ratio("customer-visit-completion-rate", 39, 40)
 *         .value("customer-complaints", 0)
 *         .notApplicable("complaint-handling-satisfaction-rate", "no complaints this quarter")
 *         .value("report-timeliness-rate", 100)
 *         .build());
 * assessment.total(); // 83.37
 * assessment.band().id(); // exceeds
 * assessment.indicator("service-cost-ratio"); // service-cost-ratio: 84.67 (scored)
 * assessment.explain().get(0); // service-cost-ratio: line, 254/3
 * }</pre>
 *
 * <p>All of it is in the package {@link io.github.servicekpi.json}. Scorecards, records and results themselves are
 * those of the module {@code io.github.servicekpi.core}.
 */
module io.github.servicekpi.json {
    requires transitive io.github.servicekpi.core;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports io.github.servicekpi.json;
}
