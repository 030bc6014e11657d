/**
 * The words that everything else shares: {@linkplain io.github.servicekpi.AssessmentPeriod periods},
 * {@linkplain io.github.servicekpi.LocalizedText texts}, {@linkplain io.github.servicekpi.Rational exact numbers},
 * {@linkplain io.github.servicekpi.Draft drafts} and the {@linkplain io.github.servicekpi.Problem problems} in them.
 *
 * <pre>{@code
 * AssessmentPeriod quarter = AssessmentPeriod.parse("2026-Q3");
 * quarter.parts(PeriodType.MONTH); // [2026-07, 2026-08, 2026-09]
 * quarter.lastDay(); // 2026-09-30
 *
 * LocalizedText name = LocalizedText.of(Map.of("en", "Field engineer", "zh-CN", "现场工程师"));
 * name.in("zh-CN"); // 现场工程师
 *
 * Rational.of(220).dividedBy(Rational.of(3)); // 220/3
 * }</pre>
 */
@NullMarked
@ValueStyle
package io.github.servicekpi;

import org.jspecify.annotations.NullMarked;
