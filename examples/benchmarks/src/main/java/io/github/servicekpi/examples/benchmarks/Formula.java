package io.github.servicekpi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A {@link WorkUnit}'s curves and weights as formulas, the way they are written in an expression language. */
record Formula(WorkUnit unit, Choice choice) {

    /** How a language writes a choice. */
    interface Choice {
        Choice TERNARY = (condition, one, other) -> condition + " ? " + one + " : (" + other + ")";
        Choice FUNCTION = (condition, one, other) -> "IF(" + condition + ", " + one + ", " + other + ")";
        Choice FEEL = (condition, one, other) -> "if " + condition + " then " + one + " else " + other;

        String of(String condition, String one, String other);
    }

    /** {@return the name of the variable with the value of an indicator} */
    static String value(int indicator) {
        return "v" + indicator;
    }

    /** {@return the name of the variable with the score of an indicator} */
    static String score(int indicator) {
        return "s" + indicator;
    }

    int indicators() {
        return unit.shape().indicators();
    }

    /** {@return the exact score of an indicator, by its value} */
    String exactScore(int indicator) {
        Curve curve = unit.curve(indicator);
        int last = curve.points() - 1;
        String formula = text(curve.score(last));
        for (int end = last; end >= 1; end--) {
            formula = choice.of(upTo(indicator, end), line(indicator, end), formula);
        }
        return choice.of(upTo(indicator, 0), text(curve.score(0)), formula);
    }

    private String upTo(int indicator, int point) {
        return value(indicator) + " <= " + text(unit.curve(indicator).place(point));
    }

    private String line(int indicator, int end) {
        Curve curve = unit.curve(indicator);
        String rise = text(curve.score(end).subtract(curve.score(end - 1)));
        String run = text(curve.place(end).subtract(curve.place(end - 1)));
        return text(curve.score(end - 1)) + " + (" + value(indicator) + " - " + text(curve.place(end - 1)) + ") * "
                + rise + " / " + run;
    }

    /** {@return the exact total, by the rounded scores} */
    String exactTotal() {
        long[] weights = unit.weights();
        String sum = IntStream.range(0, weights.length)
                .mapToObj(i -> weights[i] + " * " + score(i))
                .collect(Collectors.joining(" + "));
        return "(" + sum + ") / " + LongStream.of(weights).sum();
    }

    private static String text(BigDecimal number) {
        String text = number.toPlainString();
        return number.signum() < 0 ? "(" + text + ")" : text;
    }
}
