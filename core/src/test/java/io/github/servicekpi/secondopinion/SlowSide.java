package io.github.servicekpi.secondopinion;

import java.util.ArrayList;
import java.util.List;

/** Entries on an axis on which more is better. */
final class SlowSide {
    private record Entry(Fraction score, Fraction place, boolean beyond) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byPlace = place.compareTo(other.place);
            int byKind = Boolean.compare(beyond, other.beyond);
            return byPlace != 0 ? byPlace : byKind != 0 ? byKind : score.compareTo(other.score);
        }
    }

    private final List<Entry> entries = new ArrayList<>(); // worst place first

    void add(Fraction score, Fraction place, boolean beyond) {
        entries.add(new Entry(score, place, beyond));
        entries.sort(null);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Fraction best() {
        return entries.get(entries.size() - 1).score();
    }

    /** {@return the score of the entry at the worst place} */
    Fraction worst() {
        return entries.get(0).score();
    }

    boolean falls() {
        for (int next = 1; next < entries.size(); next++) {
            if (entries.get(next).score().isBelow(entries.get(next - 1).score())) {
                return true;
            }
        }
        return false;
    }

    Fraction bestReached(Fraction value, Fraction otherwise) {
        Fraction best = otherwise;
        for (Entry entry : entries) {
            int comparison = value.compareTo(entry.place());
            if (comparison > 0 || comparison == 0 && !entry.beyond()) {
                best = best.max(entry.score());
            }
        }
        return best;
    }

    Fraction interpolated(Fraction value) {
        Entry left = null; // the last entry that the value has reached
        Entry right = null; // the first that it has not: of a jump the worst
        for (Entry entry : entries) {
            if (!value.isBelow(entry.place())) {
                left = entry;
            } else if (right == null) {
                right = entry;
            }
        }
        if (left == null) {
            return worst();
        }
        if (right == null || value.equals(left.place())) {
            return left.score();
        }
        Fraction way = value.minus(left.place()).over(right.place().minus(left.place()));
        return left.score().plus(right.score().minus(left.score()).times(way));
    }
}
