package io.github.servicekpi.examples.report;

import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import java.util.List;

/** The tints of the bands: 0 for the best one up to 4 for the worst one, in even steps however many there are. */
final class Tints {
    private static final int WORST = 4;

    private Tints() {}

    /** {@return the tint of a band} */
    static int of(Band band, BandScale scale) {
        List<Band> bestFirst = scale.bestFirst();
        return bestFirst.size() == 1 ? 0 : bestFirst.indexOf(band) * WORST / (bestFirst.size() - 1);
    }
}
