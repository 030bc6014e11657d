/**
 * ServiceKPI: exact scores from key performance indicators.
 *
 * <pre>{@code
 * Scorecard scorecard = Scorecard.builder()
 *         .id("field-engineer")
 *         .version("1.0")
 *         .name(LocalizedText.of(Map.of("en", "Field engineer", "zh-CN", "现场工程师")))
 *         .band(Band.builder().id("exceeds").from("90").to("100"))
 *         .band(Band.builder().id("meets").from("60").to("90"))
 *         .band(Band.builder().id("misses").from("0").to("60"))
 *         .indicator(Indicator.builder()
 *                 .id("on-time-repair-rate")
 *                 .unit("%")
 *                 .polarity(Polarity.HIGHER_IS_BETTER)
 *                 .weight("70")
 *                 .target(PeriodType.MONTH, "95")
 *                 .target(AssessmentPeriod.parse("2026-12"), "90")
 *                 .scoring(Interpolate.builder()
 *                         .point("100", Threshold.value("100"))
 *                         .point("60", Threshold.target())
 *                         .point("0", Threshold.targetPlus("-20"))))
 *         .indicator(Indicator.builder()
 *                 .id("repair-time")
 *                 .unit("h")
 *                 .polarity(Polarity.LOWER_IS_BETTER)
 *                 .weight("30")
 *                 .target(PeriodType.MONTH, "24")
 *                 .scoring(Deduct.builder("5", Distance.of("1"))))
 *         .build();
 *
 * PerformanceRecord record = PerformanceRecord.builder()
 *         .subject("E-1001")
 *         .period("2026-09")
 *         .ratio("on-time-repair-rate", 58, 60)
 *         .value("repair-time", "25.5")
 *         .build();
 *
 * ScorecardCalculator calculator = ScorecardCalculator.of(scorecard); // thread-safe, reusable
 * Assessment assessment = calculator.assess(record);
 * assessment.indicators(); // [on-time-repair-rate: 73.33 (scored), repair-time: 92.50 (scored)]
 * assessment.total(); // 79.08
 * assessment.band().id(); // meets
 * }</pre>
 *
 * <p>The packages in the order of the story: how a value scores ({@link io.github.servicekpi.scoring}), the sheet
 * ({@link io.github.servicekpi.scorecard}), what happened ({@link io.github.servicekpi.measurement}), what it comes to
 * ({@link io.github.servicekpi.assessment}); {@link io.github.servicekpi} has the words that they share.
 *
 * <p>Every quantity is an exact decimal. On the way to a total exactly two things are rounded, each indicator's score
 * and the weighted total, and neither is ever rounded over the edge of a band that it has not reached. There are no
 * floats, no formulas, no clock and no storage.
 */
module io.github.servicekpi.core {
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.servicekpi;
    exports io.github.servicekpi.assessment;
    exports io.github.servicekpi.measurement;
    exports io.github.servicekpi.scorecard;
    exports io.github.servicekpi.scoring;
}
