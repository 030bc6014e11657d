package io.github.servicekpi.examples.benchmarks;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** Parsed expressions of EvalEx: one a score and one for the total. */
final class EvalExPeer implements Peer {
    private final WorkUnit unit;
    private final Expression[] scores;
    private final Expression total;

    private EvalExPeer(WorkUnit unit, ExpressionConfiguration configuration) {
        Formula formula = new Formula(unit, Formula.Choice.FUNCTION);
        this.unit = unit;
        this.scores = new Expression[formula.indicators()];
        Arrays.setAll(scores, i -> rounded(formula.exactScore(i), configuration));
        this.total = rounded(formula.exactTotal(), configuration);
    }

    /** {@return EvalEx as it comes, which rounds HALF_EVEN} */
    static EvalExPeer asItComes(WorkUnit unit) {
        return new EvalExPeer(unit, ExpressionConfiguration.defaultConfiguration());
    }

    /** {@return EvalEx told to round HALF_UP} */
    static EvalExPeer halfUp(WorkUnit unit) {
        MathContext context =
                new MathContext(ExpressionConfiguration.DEFAULT_MATH_CONTEXT.getPrecision(), RoundingMode.HALF_UP);
        return new EvalExPeer(
                unit, ExpressionConfiguration.builder().mathContext(context).build());
    }

    private static Expression rounded(String exact, ExpressionConfiguration configuration) {
        return new Expression("ROUND(" + exact + ", 2)", configuration);
    }

    @Override
    public BigDecimal[] assess(int row) {
        try {
            BigDecimal[] results = new BigDecimal[scores.length + 1];
            for (int i = 0; i < scores.length; i++) {
                results[i] = scores[i]
                        .with(Formula.value(i), unit.value(i, row))
                        .evaluate()
                        .getNumberValue();
                total.with(Formula.score(i), results[i]);
            }
            results[scores.length] = total.evaluate().getNumberValue();
            return results;
        } catch (EvaluationException | ParseException e) {
            throw new IllegalStateException("EvalEx does not take the formula", e);
        }
    }

    @Override
    public long[] hundredths(int row) {
        return Arrays.stream(assess(row))
                .mapToLong(score -> score.movePointRight(2).longValueExact())
                .toArray();
    }
}
