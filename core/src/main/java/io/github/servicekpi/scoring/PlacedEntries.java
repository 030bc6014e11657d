package io.github.servicekpi.scoring;

import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a list on one side of the value axis, worst first: by place, at one place {@code at} before
 * {@code beyond}, then by score.
 */
final class PlacedEntries {
    /**
     * An entry as it is written.
     *
     * @param index its place in the list
     */
    record Entry(int index, Threshold threshold, boolean beyond, BigDecimal score) {}

    /**
     * An entry at its place.
     *
     * @param place where it is, the larger the better
     */
    record Placed(Entry entry, BigDecimal place) {
        Rational goodness() {
            return Rational.of(place);
        }

        boolean isAt(BigDecimal other) {
            return place.compareTo(other) == 0;
        }

        Rational score() {
            return Rational.of(entry.score());
        }
    }

    private static final Comparator<Placed> WORST_FIRST = Comparator.comparing(Placed::place)
            .thenComparing(placed -> placed.entry().beyond())
            .thenComparing(placed -> placed.entry().score());

    private final List<Placed> placed;
    private final Rational best;

    private PlacedEntries(List<Placed> placed, Rational best) {
        this.placed = placed;
        this.best = best;
    }

    /** {@return the entries that have a place on the side with this sign, see {@link ScoreCurve#of}} */
    static PlacedEntries of(List<Entry> entries, Polarity polarity, BigDecimal target, int sign) {
        List<Placed> placed = new ArrayList<>(entries.size());
        BigDecimal best = BigDecimal.ZERO;
        for (Entry entry : entries) {
            best = best.max(entry.score());
            Optional<BigDecimal> place = polarity == Polarity.CLOSER_IS_BETTER
                    ? Thresholds.placeOnSide(entry.threshold(), target, sign)
                    : Optional.of(Thresholds.place(entry.threshold(), target));
            place.ifPresent(value -> placed.add(new Placed(entry, ScoreCurve.goodness(value, sign))));
        }
        placed.sort(WORST_FIRST);
        return new PlacedEntries(placed, Rational.of(best));
    }

    /** {@return the entries of each side that the polarity has} */
    static List<PlacedEntries> sides(List<Entry> entries, Polarity polarity, BigDecimal target) {
        return polarity == Polarity.CLOSER_IS_BETTER
                ? List.of(of(entries, polarity, target, 1), of(entries, polarity, target, -1))
                : List.of(of(entries, polarity, target, ScoreCurve.sign(polarity)));
    }

    /** {@return the entries of this side, worst first} */
    List<Placed> worstFirst() {
        return placed;
    }

    /** {@return the best score of all entries, which a side without any place takes} */
    Rational best() {
        return best;
    }

    /** {@return the first falling pair of this side, at the entry of the two that stands later in the file} */
    Optional<Problem> falling(String list) {
        for (int i = 1; i < placed.size(); i++) {
            Entry worse = placed.get(i - 1).entry();
            Entry better = placed.get(i).entry();
            if (better.score().compareTo(worse.score()) < 0) {
                return Optional.of(notMonotone(list + "/" + Math.max(worse.index(), better.index()), worse, better));
            }
        }
        return Optional.empty();
    }

    private static Problem notMonotone(String pointer, Entry worse, Entry better) {
        return Thresholds.problem(
                ProblemCode.NOT_MONOTONE,
                pointer,
                Finding.of(
                        "score " + better.score().toPlainString() + " at a better place than score "
                                + worse.score().toPlainString(),
                        "scores that never fall towards better values",
                        "swap the two scores or move one of the places"));
    }

    /** {@return a problem with each percentage of a target that is 0} */
    static List<Problem> percentagesOfZero(List<Entry> entries, String list, BigDecimal target) {
        return target.signum() != 0
                ? List.of()
                : entries.stream()
                        .filter(entry -> Thresholds.isPercentage(entry.threshold()))
                        .map(entry -> Thresholds.percentOfZero(
                                list + "/" + entry.index() + (entry.beyond() ? "/beyond" : "/at")))
                        .toList();
    }
}
