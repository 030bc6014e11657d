package io.github.servicekpi.examples.report;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A score curve as a pen would draw it from left to right: exact points, lifted where the curve jumps. */
final class CurveTrace {
    private static final Rational THREE = Rational.of(3);
    private static final Rational TWO = Rational.of(2);
    private static final Rational NEARBY = Rational.of(1_000_000);
    private static final int HYPERBOLA_POINTS = 24;
    /** More steps than that are finer than a picture shows. */
    private static final int MOST_STEPS = 100;

    private final ScoreCurve curve;
    private final Polarity polarity;
    private final Rational target;
    private final List<List<CurvePoint>> strokes = new ArrayList<>();

    private CurveTrace(ScoreCurve curve, Polarity polarity, Rational target) {
        this.curve = curve;
        this.polarity = polarity;
        this.target = target;
    }

    /**
     * {@return strokes that follow one another from left to right, each from one place of the curve to the next; where one
     * begins at another score than the last one has ended, the curve jumps}
     */
    static List<List<CurvePoint>> of(ScoreCurve curve, Polarity polarity, Rational target, Rational from, Rational to) {
        CurveTrace trace = new CurveTrace(curve, polarity, target);
        Rational left = from;
        for (Rational place : curve.places()) {
            trace.stroke(left, place);
            left = place;
        }
        trace.stroke(left, to);
        return List.copyOf(trace.strokes);
    }

    private void stroke(Rational left, Rational right) {
        Rational third = right.minus(left).dividedBy(THREE);
        if (third.signum() <= 0) {
            return;
        }
        PieceType type = curve.pieceAt(left.plus(third)).type();
        if (type == PieceType.HYPERBOLA) {
            strokes.add(hyperbola(left, right));
        } else if (type != PieceType.STAIRS || !stairs(left, right)) {
            strokes.add(line(left, right, third));
        }
    }

    /** Two points inside say where a straight piece ends; its ends themselves may belong to other pieces. */
    private List<CurvePoint> line(Rational left, Rational right, Rational third) {
        Rational near = curve.scoreOf(left.plus(third));
        Rational far = curve.scoreOf(right.minus(third));
        return List.of(
                new CurvePoint(left, near.times(TWO).minus(far)),
                new CurvePoint(right, far.times(TWO).minus(near)));
    }

    /** The score times the value is the same everywhere on it. */
    private List<CurvePoint> hyperbola(Rational left, Rational right) {
        Rational middle = left.plus(right).dividedBy(TWO);
        Rational constant = curve.scoreOf(middle).times(middle);
        Rational step = right.minus(left).dividedBy(Rational.of(HYPERBOLA_POINTS));
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i <= HYPERBOLA_POINTS; i++) {
            Rational at = left.plus(step.times(Rational.of(i)));
            points.add(new CurvePoint(at, constant.dividedBy(at)));
        }
        return List.copyOf(points);
    }

    /** {@return whether a staircase was drawn step by step; its inverse says where each step begins} */
    private boolean stairs(Rational left, Rational right) {
        boolean rising = polarity == Polarity.HIGHER_IS_BETTER
                || (polarity == Polarity.CLOSER_IS_BETTER && left.compareTo(target) < 0);
        Rational worse = rising ? left : right;
        Rational better = rising ? right : left;
        List<List<CurvePoint>> steps = new ArrayList<>();
        Rational begin = worse;
        while (!begin.equals(better)) {
            if (steps.size() == MOST_STEPS) {
                return false;
            }
            Rational score = curve.scoreOf(begin.plus(better.minus(begin).dividedBy(NEARBY)));
            Rational end = nextStep(score, rising)
                    .filter(next -> rising ? next.compareTo(better) < 0 : next.compareTo(better) > 0)
                    .orElse(better);
            CurvePoint one = new CurvePoint(begin, score);
            CurvePoint other = new CurvePoint(end, score);
            steps.add(rising ? steps.size() : 0, rising ? List.of(one, other) : List.of(other, one));
            begin = end;
        }
        strokes.addAll(steps);
        return true;
    }

    private Optional<Rational> nextStep(Rational score, boolean rising) {
        var more = curve.valuesReaching(new Bound(score, false));
        return (rising ? more.lower() : more.upper()).map(Bound::at);
    }
}
