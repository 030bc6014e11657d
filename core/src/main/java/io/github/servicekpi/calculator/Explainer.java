package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scoring.CurvePiece;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the lines of an assessment that have a score (core/README.md, section 10). */
final class Explainer {
    private final CompiledSheet sheet;

    Explainer(CompiledSheet sheet) {
        this.sheet = sheet;
    }

    /** {@return an explanation of each of all lines that has a score, in the scorecard's order} */
    List<Explanation> explain(List<IndicatorResult> results) {
        List<Explanation> explanations = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).scoreInUnits().isPresent()) {
                explanations.add(explain(results.get(i), sheet.line(i)));
            }
        }
        return List.copyOf(explanations);
    }

    private Explanation explain(IndicatorResult result, CompiledLine line) {
        Optional<Measurement> measured = result.measurement();
        Optional<Rational> value = Optional.empty();
        CurvePiece piece;
        Rational exact;
        switch (result.status()) {
            case SCORED -> {
                value = measured.flatMap(line::value);
                ScoreCurve curve = line.curve().orElseThrow();
                exact = curve.scoreOf(value.orElseThrow());
                piece = curve.pieceAt(value.orElseThrow());
            }
            case RATED -> {
                exact = measured.flatMap(line::awarded).orElseThrow();
                piece = without(PieceType.AWARDED);
            }
            default -> {
                exact = Rational.of(result.score().orElseThrow());
                piece = without(exact.signum() == 0 ? PieceType.ZERO : PieceType.FULL);
            }
        }
        Optional<BigDecimal> heldBelow = line.rounding().heldBelow(exact);
        BigDecimal fullScore = sheet.compiled().scorecard().fullScore();
        Rational pointsLost = Rational.of(fullScore.subtract(result.score().orElseThrow()))
                .times(result.exactEffectiveWeight())
                .dividedBy(Rational.HUNDRED);
        return new Explanation(result, piece.type(), value, piece.from(), piece.to(), exact, heldBelow, pointsLost);
    }

    private static CurvePiece without(PieceType type) {
        return new CurvePiece(type, Optional.empty(), Optional.empty());
    }
}
