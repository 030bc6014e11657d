package io.github.servicekpi.json;

import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;

/** The bands of a scorecard as members of its assessments, encoded once. */
final class BandTexts {
    private final BandScale bands;
    /** The best one first. */
    private final byte[][] texts;

    private final int scale;

    BandTexts(Scorecard scorecard) {
        this.scale = scorecard.rounding().scale();
        this.bands = scorecard.bandScale();
        this.texts = bands.bestFirst().stream()
                .map(band -> JsonText.more(json -> json.member("band", band.id())))
                .toArray(byte[][]::new);
    }

    /** {@return the band of a total} */
    byte[] of(BigDecimal total) {
        return of(total.scaleByPowerOfTen(scale).longValue());
    }

    /** {@return the band of a score in units of its last digit} */
    byte[] of(long units) {
        return texts[bands.indexOf(units, scale)];
    }
}
