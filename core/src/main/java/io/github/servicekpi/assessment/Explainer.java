package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.CurvePiece;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the lines of an assessment that have a score (docs/format.md, section 12). */
final class Explainer {
    private final CompiledScorecard compiled;

    Explainer(CompiledScorecard compiled) {
        this.compiled = compiled;
    }

    /** {@return an explanation of each line that has a score, in the scorecard's order} */
    List<Explanation> explain(Assessment assessment) {
        List<Line> lines = new LineScorer(compiled, assessment.record()).score().orElseThrow();
        List<Explanation> explanations = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).counts()) {
                explanations.add(explain(lines.get(i), assessment.indicators().get(i)));
            }
        }
        return List.copyOf(explanations);
    }

    private Explanation explain(Line line, IndicatorResult result) {
        Optional<Rational> value = Optional.empty();
        CurvePiece piece;
        Rational exact;
        switch (line.status()) {
            case SCORED -> {
                value = line.value();
                ScoreCurve curve = line.inForce().curve().orElseThrow();
                exact = curve.scoreOf(value.orElseThrow());
                piece = curve.pieceAt(value.orElseThrow());
            }
            case RATED -> {
                exact = line.awarded().orElseThrow();
                piece = without(PieceType.AWARDED);
            }
            default -> {
                exact = Rational.of(result.score().orElseThrow());
                piece = without(line.score() == 0 ? PieceType.ZERO : PieceType.FULL);
            }
        }
        Optional<BigDecimal> heldBelow = line.indicator().rounding().heldBelow(exact);
        return new Explanation(
                result, piece, value, exact, heldBelow, compiled.bands().fullScore());
    }

    private static CurvePiece without(PieceType type) {
        return new CurvePiece(type, Optional.empty(), Optional.empty());
    }
}
