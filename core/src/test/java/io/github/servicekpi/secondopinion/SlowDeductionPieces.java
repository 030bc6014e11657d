package io.github.servicekpi.secondopinion;

import java.util.Map;
import java.util.Optional;

/**
 * The pieces of {@code deduct} on one side. Places are told by their advantage over the target: above 0 is better.
 *
 * @param sign 1 if greater values are better on this side, else -1
 */
record SlowDeductionPieces(SlowScoring scoring, Fraction sign) {
    static SlowPiece at(SlowScoring scoring, Fraction value) {
        boolean left = !value.isAbove(scoring.target());
        boolean rising = scoring.isCloserBetter() ? left : scoring.isHigherBetter();
        SlowDeductionPieces side = new SlowDeductionPieces(scoring, Fraction.of(rising ? 1 : -1));
        return side.at(side.advantage(value));
    }

    private SlowPiece at(Fraction advantage) {
        Optional<Fraction> zero = zeroPlace();
        if (zero.isPresent() && advantage.isBelow(zero.get())) {
            return SlowPiece.flat(Fraction.ZERO, Optional.empty(), zero.map(this::place));
        }
        SlowPiece whole = uncut(advantage);
        if (zero.isEmpty()
                || whole.from()
                        .filter(from -> !advantage(from.at()).isBelow(zero.get()))
                        .isPresent()) {
            return whole;
        }
        Fraction cut = place(zero.get());
        SlowPiece.End from = new SlowPiece.End(cut, scoring.curve().score(cut));
        boolean inside = advantage.equals(zero.get()) && !whole.kind().equals("flat");
        return inside ? SlowPiece.point(cut, from.score()) : new SlowPiece(whole.kind(), Optional.of(from), whole.to());
    }

    /** {@return the piece as if there were no {@code zeroIfWorseThan}} */
    private SlowPiece uncut(Fraction advantage) {
        Fraction start = scoring.number("start", scoring.fullScore());
        SlowPiece.End target = new SlowPiece.End(scoring.target(), start);
        if (advantage.signum() == 0) {
            return SlowPiece.point(target.at(), start);
        }
        return advantage.signum() < 0 ? loss(advantage, target) : gain(advantage, target);
    }

    private SlowPiece loss(Fraction advantage, SlowPiece.End target) {
        Fraction floor = scoring.number("floor", Fraction.ZERO);
        Fraction end = reach(scoring.fields(), target.score().minus(floor)).negate();
        return advantage.isAbove(end)
                ? SlowPiece.between(kind(scoring.fields()), new SlowPiece.End(place(end), floor), target)
                : SlowPiece.flat(floor, Optional.empty(), Optional.of(place(end)));
    }

    private SlowPiece gain(Fraction advantage, SlowPiece.End target) {
        if (!scoring.fields().containsKey("bonus")) {
            return SlowPiece.flat(target.score(), Optional.of(target.at()), Optional.empty());
        }
        Map<String, Object> bonus = Plain.object(scoring.fields(), "bonus");
        Fraction cap = Plain.number(bonus, "cap", scoring.fullScore());
        Fraction end = reach(bonus, cap.minus(target.score()));
        return advantage.isBelow(end)
                ? SlowPiece.between(kind(bonus), target, new SlowPiece.End(place(end), cap))
                : SlowPiece.flat(cap, Optional.of(place(end)), Optional.empty());
    }

    /** {@return how far from the target so many points are all lost or won} */
    private Fraction reach(Map<String, Object> rule, Fraction points) {
        Fraction steps = points.over(Plain.number(rule, "points").orElseThrow());
        return scoring.length(rule.get("per")).times(kind(rule).equals("line") ? steps : steps.ceiling());
    }

    private static String kind(Map<String, Object> rule) {
        return Plain.word(rule, "partial", "pro-rata").equals("pro-rata") ? "line" : "stairs";
    }

    /** {@return the advantage below which this side scores 0; with closer-is-better a place judges its own side} */
    private Optional<Fraction> zeroPlace() {
        return Optional.ofNullable(scoring.fields().get("zeroIfWorseThan")).stream()
                .flatMap(threshold -> scoring.places(threshold).stream())
                .map(this::advantage)
                .filter(advantage -> !scoring.isCloserBetter() || advantage.signum() <= 0)
                .findFirst();
    }

    private Fraction advantage(Fraction value) {
        return value.minus(scoring.target()).times(sign);
    }

    private Fraction place(Fraction advantage) {
        return scoring.target().plus(advantage.times(sign));
    }
}
