/**
 * ServiceKPI: exact scores from key performance indicators.
 *
 * <p>The packages in the order of the story: how a value scores ({@link io.github.servicekpi.scoring}), the sheet
 * ({@link io.github.servicekpi.scorecard}), what happened ({@link io.github.servicekpi.measurement}), what it comes to
 * ({@link io.github.servicekpi.assessment}), who works it out ({@link io.github.servicekpi.calculator}), and longer periods
 * ({@link io.github.servicekpi.rollup}); {@link io.github.servicekpi} has the words that they share.
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
    exports io.github.servicekpi.calculator;
    exports io.github.servicekpi.measurement;
    exports io.github.servicekpi.rollup;
    exports io.github.servicekpi.scorecard;
    exports io.github.servicekpi.scoring;
}
