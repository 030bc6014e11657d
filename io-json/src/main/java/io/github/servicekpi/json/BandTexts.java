package io.github.servicekpi.json;

import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;

/** The bands of a scorecard as members of its assessments, encoded once. */
final class BandTexts {
    /** Where each band begins, in units of the scores' last digit; the best one first. */
    private final long[] edges;

    private final byte[][] texts;
    private final int scale;

    BandTexts(Scorecard scorecard) {
        this.scale = scorecard.rounding().scale();
        List<Band> bestFirst = scorecard.bandScale().bestFirst();
        this.edges = bestFirst.stream()
                .mapToLong(band -> band.from().movePointRight(scale).longValueExact())
                .toArray();
        this.texts = bestFirst.stream()
                .map(band -> JsonText.more(json -> json.member("band", band.id())))
                .toArray(byte[][]::new);
    }

    /** {@return the band of a total} */
    byte[] of(BigDecimal total) {
        return of(total.scaleByPowerOfTen(scale).longValue());
    }

    /** {@return the band of a score, which is at least 0 as the lowest edge is} */
    byte[] of(long units) {
        int better = 0; // counted over all bands: that is quicker than to guess when to stop
        for (long edge : edges) {
            better += units < edge ? 1 : 0;
        }
        return texts[better];
    }
}
