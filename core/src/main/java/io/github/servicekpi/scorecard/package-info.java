/**
 * The sheet: a {@linkplain io.github.servicekpi.scorecard.Scorecard scorecard} with its indicators, bands, weights,
 * groups and gates.
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
 * }</pre>
 *
 * <p>The parts are handed over as builders, and the scorecard is checked as a whole. Its {@code build()} reports
 * everything that is wrong at once, each problem under the pointer it would have in the JSON format:
 *
 * <pre>{@code
 * scorecard.toBuilder().minimumCoverage("101").maximumTotal("99").build();
 * // 2 problems:
 * //   /maximumTotal: found 99; allowed is a number from 100 to 1000 with at most 2 fraction digits;
 * //     write one of those [number-out-of-range]
 * //   /minimumCoverage: found 101; allowed is a number from 0 to 100 with at most 4 fraction digits;
 * //     write one of those [number-out-of-range]
 * }</pre>
 */
@NullMarked
package io.github.servicekpi.scorecard;

import org.jspecify.annotations.NullMarked;
