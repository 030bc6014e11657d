package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.kernel.StraightPieces;
import io.github.servicekpi.kernel.StraightPieces.Line;
import io.github.servicekpi.scoring.CurvePiece;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.ScoreCurve;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes a score curve apart into the numbers that fast arithmetic is made from. */
final class PiecesOfCurve {
    private static final Rational TWO = Rational.of(2);

    private PiecesOfCurve() {}

    static StraightPieces of(ScoreCurve curve) {
        List<Rational> places = curve.places();
        return new StraightPieces(
                places,
                places.stream().map(curve::scoreOf).toList(),
                IntStream.rangeClosed(0, places.size())
                        .mapToObj(piece -> line(curve, inside(piece, places)))
                        .toList());
    }

    /** {@return a value strictly inside a piece} */
    static Rational inside(int piece, List<Rational> places) {
        if (places.isEmpty()) {
            return Rational.ZERO;
        } else if (piece == 0) {
            return places.get(0).minus(Rational.ONE);
        } else if (piece == places.size()) {
            return places.get(piece - 1).plus(Rational.ONE);
        }
        return places.get(piece - 1).plus(places.get(piece)).dividedBy(TWO);
    }

    private static Optional<Line> line(ScoreCurve curve, Rational inside) {
        CurvePiece piece = curve.pieceAt(inside);
        if (piece.type() == PieceType.FLAT) {
            return Optional.of(new Line(curve.scoreOf(inside), Rational.ZERO));
        } else if (piece.type() != PieceType.LINE) {
            return Optional.empty();
        }
        CurvePoint from = piece.from().orElseThrow();
        CurvePoint to = piece.to().orElseThrow();
        Rational slope = to.score().minus(from.score()).dividedBy(to.at().minus(from.at()));
        return Optional.of(new Line(from.score().minus(slope.times(from.at())), slope));
    }
}
