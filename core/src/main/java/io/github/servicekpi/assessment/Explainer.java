package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
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
    private final Assessment assessment;
    private final LineScores lines;

    Explainer(Assessment assessment, LineScores lines) {
        this.assessment = assessment;
        this.lines = lines;
    }

    /** {@return an explanation of each line that has a score, in the scorecard's order} */
    List<Explanation> explain() {
        List<Explanation> explanations = new ArrayList<>(lines.units().length);
        for (IndicatorResult result : assessment.indicators()) {
            if (lines.counts(result.index())) {
                explanations.add(explain(result, lines.sheet().line(result.index())));
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
        BigDecimal fullScore = lines.sheet().compiled().bands().fullScore();
        return new Explanation(result, piece, value, exact, heldBelow, fullScore);
    }

    private static CurvePiece without(PieceType type) {
        return new CurvePiece(type, Optional.empty(), Optional.empty());
    }
}
