package io.github.servicekpi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What the two FEEL engines have in common: the expression, the variables and what to read from the answer. */
final class Feel {
    private static final String TOTAL = "total";

    private Feel() {}

    /** {@return one context expression with all scores and the total} */
    static String expression(WorkUnit unit) {
        Formula formula = new Formula(unit, Formula.Choice.FEEL);
        StringBuilder context = new StringBuilder("{\n");
        for (int i = 0; i < formula.indicators(); i++) {
            context.append(Formula.score(i)).append(": ");
            context.append(rounded(formula.exactScore(i))).append(",\n");
        }
        return context.append(TOTAL + ": ")
                .append(rounded(formula.exactTotal()))
                .append("\n}")
                .toString();
    }

    private static String rounded(String exact) {
        return "round half up(" + exact + ", 2)";
    }

    static Map<String, Object> variables(WorkUnit unit, int row) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < unit.shape().indicators(); i++) {
            variables.put(Formula.value(i), unit.value(i, row));
        }
        return variables;
    }

    static long[] hundredths(Object answer, int indicators) {
        Map<?, ?> scores = (Map<?, ?>) answer;
        return IntStream.rangeClosed(0, indicators)
                .mapToObj(i -> i < indicators ? Formula.score(i) : TOTAL)
                .mapToLong(name -> new BigDecimal(String.valueOf(scores.get(name)))
                        .movePointRight(2)
                        .longValueExact())
                .toArray();
    }
}
