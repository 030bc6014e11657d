package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bands (core/README.md, section 4): intervals that tile the score axis from 0. */
final class BandChecks {
    private BandChecks() {}

    private record Interval(CardNode from, BigDecimal low, BigDecimal high) {}

    /** Checks the bands. {@return the full score, known only where they tile} */
    static Optional<BigDecimal> fullScore(CardNode bands, Optional<Integer> scale) {
        List<CardNode> entries = bands.list(1, 100);
        List<Interval> intervals = new ArrayList<>();
        for (CardNode band : entries) {
            interval(band, scale).ifPresent(intervals::add);
        }
        CardNode.uniqueIds(entries);
        // A duplicate or bad id does not disturb the tiling: the edges of the band are what it reads.
        boolean certain = !entries.isEmpty() && intervals.size() == entries.size() && bands.isSensiblyFilled();
        return certain && tile(intervals)
                ? Optional.of(intervals.get(intervals.size() - 1).high())
                : Optional.empty();
    }

    private static Optional<Interval> interval(CardNode band, Optional<Integer> scale) {
        band.object(Set.of("id", "name", "from", "to"));
        band.requires("id", "from", "to");
        band.member("name").text();
        NumberLimits edge = NumberLimits.score(NumberLimits.HIGHEST_SCORE).onScale(scale);
        Optional<BigDecimal> from = band.member("from").number(edge);
        Optional<BigDecimal> to = band.member("to").number(edge);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().compareTo(to.get()) >= 0) {
            band.wrong("bad-range");
            return Optional.empty();
        }
        return Optional.of(new Interval(band.member("from"), from.get(), to.get()));
    }

    /**
     * Sorts the bands, the lowest first, and finds each that does not begin where the one below it ends. Which of two
     * overlapping bands is "the better" is read by `from`, then by `to`: that order needs no exception for a band that
     * lies inside another.
     */
    private static boolean tile(List<Interval> bands) {
        bands.sort(Comparator.comparing(Interval::low).thenComparing(Interval::high));
        BigDecimal end = BigDecimal.ZERO;
        boolean tiling = true;
        for (Interval band : bands) {
            if (band.low().compareTo(end) != 0) {
                band.from().wrong("bands-not-tiling");
                tiling = false;
            }
            end = band.high();
        }
        return tiling;
    }
}
