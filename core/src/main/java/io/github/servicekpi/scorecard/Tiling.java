package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks that bands tile the scores from 0 to the full score (core/README.md, section 4). */
final class Tiling {
    private Tiling() {}

    /** {@return the full score, if each band begins where the next worse one ends, and the lowest one at 0} */
    static Optional<BigDecimal> fullScore(ValueReader list, List<Band> bands) {
        List<ValueReader> entries = list.entries();
        boolean endsKnown = list.isListOf(1, Limits.BANDS)
                && IntStream.range(0, bands.size()).allMatch(i -> endsAreGood(entries.get(i), bands.get(i)));
        return endsKnown && tile(entries, bands) ? Optional.of(new BandScale(bands).fullScore()) : Optional.empty();
    }

    private static boolean endsAreGood(ValueReader in, Band band) {
        return in.member("from").good() && in.member("to").good() && band.from().compareTo(band.to()) < 0;
    }

    private static boolean tile(List<ValueReader> entries, List<Band> bands) {
        List<Integer> worstFirst = IntStream.range(0, bands.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> bands.get(i).from())
                        .thenComparing(i -> bands.get(i).to()))
                .toList();
        boolean tiling = true;
        BigDecimal below = BigDecimal.ZERO;
        for (int i : worstFirst) {
            BigDecimal from = bands.get(i).from();
            if (from.compareTo(below) != 0) {
                tiling = false;
                boolean lowest = i == worstFirst.get(0);
                String allowed =
                        below.toPlainString() + (lowest ? ", where the scores begin" : ", where the next band ends");
                String instead = "write " + below.toPlainString() + " or move the other edge";
                entries.get(i)
                        .member("from")
                        .report(ProblemCode.BANDS_NOT_TILING, Finding.of(from.toPlainString(), allowed, instead));
            }
            below = bands.get(i).to();
        }
        return tiling;
    }
}
