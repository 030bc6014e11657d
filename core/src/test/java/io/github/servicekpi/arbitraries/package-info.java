/**
 * Random scorecards and records for property tests with <a href="https://jqwik.net">jqwik</a>.
 *
 * <p>With this jar on the class path of the tests, a property takes them as parameters:
 *
 * <pre>{@code
 * @Property
 * void aTotalIsNeverNegative(@ForAll Sheet sheet) {
 *     Assessment assessment = ScorecardCalculator.of(sheet.scorecard()).assess(sheet.record());
 *     assertTrue(assessment.isWithheld() || assessment.total().signum() >= 0);
 * }
 * }</pre>
 *
 * <p>Records for a scorecard of one's own come from {@link ScorecardArbitraries#recordsFor}.
 */
@NullMarked
package io.github.servicekpi.arbitraries;

import org.jspecify.annotations.NullMarked;
