package io.github.servicekpi.examples.benchmarks;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;

/** A compiled script of Commons JEXL. */
final class JexlPeer implements Peer {
    private final JexlScript script;
    private final double[][] values;

    JexlPeer(WorkUnit unit) {
        Formula formula = new Formula(unit, Formula.Choice.TERNARY);
        int indicators = formula.indicators();
        String[] parameters =
                IntStream.range(0, indicators).mapToObj(Formula::value).toArray(String[]::new);
        this.script = new JexlBuilder()
                .namespaces(Map.of("math", Math.class))
                .create()
                .createScript(source(formula), parameters);
        this.values = new double[unit.rows()][indicators];
        for (int row = 0; row < unit.rows(); row++) {
            for (int i = 0; i < indicators; i++) {
                values[row][i] = unit.values(i)[row] / (double) unit.shape().one();
            }
        }
    }

    private static String source(Formula formula) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < formula.indicators(); i++) {
            script.append("var e")
                    .append(i)
                    .append(" = ")
                    .append(formula.exactScore(i))
                    .append(";\n");
            script.append("var ").append(Formula.score(i)).append(" = ");
            script.append(rounded("e" + i)).append(";\n");
        }
        script.append("var e = ").append(formula.exactTotal()).append(";\n[");
        script.append(IntStream.range(0, formula.indicators())
                .mapToObj(Formula::score)
                .collect(Collectors.joining(", ")));
        return script.append(", ").append(rounded("e")).append("]").toString();
    }

    private static String rounded(String exact) {
        return "math:floor(" + exact + " * 100 + 0.5) / 100";
    }

    @Override
    public Object assess(int row) {
        double[] own = values[row];
        Object[] arguments = new Object[own.length];
        for (int i = 0; i < own.length; i++) {
            arguments[i] = own[i];
        }
        return script.execute(new MapContext(), arguments);
    }

    @Override
    public long[] hundredths(int row) {
        Object scores = assess(row);
        return IntStream.range(0, Array.getLength(scores))
                .mapToLong(i -> Math.round(((Number) Array.get(scores, i)).doubleValue() * 100))
                .toArray();
    }
}
