package io.github.servicekpi.examples.benchmarks;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A parsed expression of Camunda's FEEL engine. */
final class CamundaPeer implements Peer {
    private final WorkUnit unit;
    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final ParsedExpression expression;

    CamundaPeer(WorkUnit unit) {
        this.unit = unit;
        ParseResult parsed = engine.parseExpression(Feel.expression(unit));
        if (parsed.isFailure()) {
            throw new IllegalStateException(parsed.failure().message());
        }
        this.expression = parsed.parsedExpression();
    }

    @Override
    public Object assess(int row) {
        EvaluationResult answer = engine.evaluate(expression, Feel.variables(unit, row));
        if (answer.isFailure()) {
            throw new IllegalStateException(answer.failure().message());
        }
        return answer.result();
    }

    @Override
    public long[] hundredths(int row) {
        return Feel.hundredths(assess(row), unit.shape().indicators());
    }
}
