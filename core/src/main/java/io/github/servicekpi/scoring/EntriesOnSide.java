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
 * The points or steps on one side of a curve, worst first: by place, at one place {@code at} before {@code beyond}, then by
 * score.
 */
final class EntriesOnSide {
    /**
     * A point or a step, as it is written.
     *
     * @param list the member of the method that it stands in
     * @param index how many stand before it
     */
    record Entry(String list, int index, Threshold threshold, boolean beyond, BigDecimal score) {
        String pointer() {
            return list + "/" + index;
        }

        /** Adds what keeps its threshold from naming a place. */
        void addProblems(Aim aim, List<Problem> problems) {
            for (Problem problem : threshold.problems(aim.polarity(), aim.target())) {
                problems.add(MethodProblems.at(pointer() + (beyond ? "/beyond" : "/at"), problem));
            }
        }
    }

    /**
     * An entry at its place.
     *
     * @param turned the place, see {@link Direction}
     */
    record Placed(Entry entry, BigDecimal turned) {
        Rational exactly() {
            return Rational.of(turned);
        }

        boolean isBeside(Placed other) {
            return turned.compareTo(other.turned) == 0;
        }

        Rational score() {
            return Rational.of(entry.score());
        }
    }

    private static final Comparator<Placed> WORST_FIRST = Comparator.comparing(Placed::turned)
            .thenComparing(placed -> placed.entry().beyond())
            .thenComparing(placed -> placed.entry().score());

    private final List<Placed> worstFirst;
    private final BigDecimal best;

    private EntriesOnSide(List<Entry> entries, Aim aim, Direction side) {
        this.worstFirst = new ArrayList<>(entries.size());
        BigDecimal highest = entries.get(0).score();
        for (Entry entry : entries) {
            highest = highest.max(entry.score());
            aim.place(entry.threshold(), side)
                    .ifPresent(place -> worstFirst.add(new Placed(entry, side.turned(place))));
        }
        this.worstFirst.sort(WORST_FIRST);
        this.best = highest;
    }

    /** {@return the entries of each side that a curve has} */
    static List<EntriesOnSide> of(List<Entry> entries, Aim aim) {
        return aim.directions().stream()
                .map(side -> new EntriesOnSide(entries, aim, side))
                .toList();
    }

    /** {@return the entries of this side, worst first} */
    List<Placed> worstFirst() {
        return worstFirst;
    }

    /** {@return the best score of all entries, which a side without any place takes} */
    Rational best() {
        return Rational.of(best);
    }

    /** {@return the first falling pair of this side, at the entry of the two that stands later in the file} */
    Optional<Problem> falling() {
        for (int i = 1; i < worstFirst.size(); i++) {
            Entry worse = worstFirst.get(i - 1).entry();
            Entry better = worstFirst.get(i).entry();
            if (better.score().compareTo(worse.score()) < 0) {
                return Optional.of(MethodProblems.problem(
                        ProblemCode.NOT_MONOTONE,
                        (better.index() > worse.index() ? better : worse).pointer(),
                        Finding.of(
                                "score " + better.score().toPlainString() + " at a better place than score "
                                        + worse.score().toPlainString(),
                                "scores that never fall towards better values",
                                "swap the two scores or move one of the places")));
            }
        }
        return Optional.empty();
    }
}
