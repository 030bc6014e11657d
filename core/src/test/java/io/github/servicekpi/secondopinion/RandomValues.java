package io.github.servicekpi.secondopinion;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Values that are worth a try on one curve: where it bends, right beside, and where it comes to a liked score. */
final class RandomValues {
    private final Dice dice;
    private final RandomScores scores;
    private final Map<String, Object> scoring;
    private final Fraction target;
    private final SlowPlaces places;
    private final SlowCurve curve;
    private final List<Fraction> marks;

    /** @param scoring any but a rated one, and sound for the target */
    RandomValues(Dice dice, RandomScores scores, Map<String, Object> scoring, String polarity, Fraction target) {
        this.dice = dice;
        this.scores = scores;
        this.scoring = scoring;
        this.target = target;
        this.places = new SlowPlaces(target);
        this.curve = SlowCurve.of(scoring, polarity, target, scores.full());
        TreeSet<Fraction> found = new TreeSet<>();
        collect(found);
        this.marks = List.copyOf(found);
    }

    Fraction value() {
        Fraction mark = dice.oneOf(marks);
        return switch (dice.below(10)) {
            case 0 -> target;
            case 1 -> mark;
            case 2 -> mark.plus(Dice.SMALLEST);
            case 3 -> mark.minus(Dice.SMALLEST);
            case 4, 5, 6 -> where(scores.wanted());
            case 7 -> between(dice.below(marks.size()), Fraction.of(1, 2));
            case 8 -> mark.plus(target.abs().plus(Fraction.ONE).times(dice.between(-2, 2, 3)));
            default ->
                dice.oneOf(
                        Fraction.ZERO,
                        Dice.SMALLEST,
                        Dice.VALUE_END.minus(Dice.SMALLEST),
                        Dice.SMALLEST.minus(Dice.VALUE_END),
                        dice.between(0, 999_999_999_999L, 9));
        };
    }

    private void collect(TreeSet<Fraction> found) {
        found.add(target);
        collectThresholds(scoring, found);
        Fraction start = Plain.number(scoring, "start", scores.full());
        if (scoring.get("method").equals("deduct")) {
            collectSteps(scoring, start, Plain.number(scoring, "floor", Fraction.ZERO), found);
        }
        if (scoring.containsKey("bonus")) {
            Map<String, Object> bonus = Plain.object(scoring, "bonus");
            collectSteps(bonus, start, Plain.number(bonus, "cap", scores.full()), found);
        }
        if (scoring.get("method").equals("attainment")) {
            found.add(Fraction.ZERO);
            found.add(target.plus(target));
        }
    }

    private void collectThresholds(Object node, TreeSet<Fraction> found) {
        if (node instanceof List<?> list) {
            list.forEach(child -> collectThresholds(child, found));
        } else if (node instanceof Map) {
            for (Map.Entry<String, Object> member : Plain.asObject(node).entrySet()) {
                if (List.of("at", "beyond", "zeroIfWorseThan").contains(member.getKey())) {
                    for (Fraction place : places.of(member.getValue())) {
                        found.add(place);
                        found.add(target.plus(target).minus(place));
                    }
                } else if (!member.getKey().equals("per")) {
                    collectThresholds(member.getValue(), found);
                }
            }
        }
    }

    /** Some steps away from the target on either side, and the place where the score cannot get any further. */
    private void collectSteps(Map<String, Object> rule, Fraction start, Fraction end, TreeSet<Fraction> found) {
        Fraction per = places.length(rule.get("per"));
        Fraction stepsToTheEnd =
                end.minus(start).abs().over(Plain.number(rule, "points").orElseThrow());
        for (Fraction steps : List.of(Fraction.ONE, Fraction.of(3), stepsToTheEnd, stepsToTheEnd.ceiling())) {
            found.add(target.plus(per.times(steps)));
            found.add(target.minus(per.times(steps)));
        }
    }

    /** {@return a value with exactly this score if the curve is straight where we look, else one somewhere there} */
    private Fraction where(Fraction score) {
        Fraction full = Plain.number(scoring, "scoreAtTarget", scores.full());
        if ("ratio".equals(scoring.get("form")) && score.signum() > 0) {
            return full.times(target).over(score);
        }
        int mark = dice.below(marks.size());
        Fraction left = between(mark, Fraction.of(1, 3));
        Fraction right = between(mark, Fraction.of(2, 3));
        Fraction rise = curve.score(right).minus(curve.score(left));
        if (rise.signum() == 0) {
            return left;
        }
        Fraction found = left.plus(
                right.minus(left).times(score.minus(curve.score(left))).over(rise));
        boolean inside = !found.isBelow(between(mark, Fraction.ZERO)) && !found.isAbove(between(mark, Fraction.ONE));
        return inside ? found : left;
    }

    private Fraction between(int mark, Fraction part) {
        Fraction from = marks.get(mark);
        Fraction to = mark + 1 < marks.size()
                ? marks.get(mark + 1)
                : from.plus(from.abs()).plus(Fraction.ONE);
        return from.plus(to.minus(from).times(part));
    }

    /** {@return the measurement of such a value: the number, or a ratio that comes to it} */
    Object measurement(SlowIndicator indicator) {
        Fraction value = value();
        if (!Dice.fits(value) || dice.onceIn(3)) {
            Optional<Object> ratio = ratio(value.over(indicator.ratioFactor()), indicator.minimumCases());
            if (ratio.isPresent()) {
                return ratio.get();
            }
        }
        Fraction near = Dice.cut(value, 9);
        return Dice.decimal(Dice.fits(near) ? near : target);
    }

    private Optional<Object> ratio(Fraction value, Fraction minimumCases) {
        Fraction numerator = Fraction.of(value.numerator(), BigInteger.ONE);
        Fraction denominator = Fraction.of(value.denominator(), BigInteger.ONE);
        Fraction room = Dice.VALUE_END.minus(Fraction.ONE).over(numerator.abs().max(denominator));
        Fraction cases = minimumCases.over(denominator);
        Fraction times =
                switch (dice.below(8)) {
                    case 0, 1 -> Fraction.ONE;
                    case 2 -> room.floor().max(Fraction.ONE);
                    case 3 -> Fraction.step(dice.oneOf(1, 3, 9));
                    case 4 -> cases.ceiling().max(Fraction.ONE);
                    case 5 -> cases.ceiling().minus(Fraction.ONE).max(Fraction.ONE);
                    default -> Fraction.of(dice.oneOf(2, 3, 10, 997));
                };
        return ifItFits(numerator.times(times), denominator.times(times));
    }

    private static Optional<Object> ifItFits(Fraction numerator, Fraction denominator) {
        if (!Dice.fits(numerator) || !Dice.fits(denominator)) {
            return Optional.empty();
        }
        return Optional.of(RandomRecord.ratio(numerator, denominator));
    }
}
