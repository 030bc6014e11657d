package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The upright axis of a picture: scores, with the bands as stripes behind it. */
final class ScoreAxis {
    /** Edges nearer than this cannot both be written. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(11);

    private static final BigDecimal GAP = BigDecimal.valueOf(9);

    private final BandScale bands;
    private final Axis axis;
    private final int labelsEnd;

    /**
     * An axis from 0 upwards.
     *
     * @param bands the bands
     * @param top the highest number, at least the full score
     * @param bottomY where 0 lies
     * @param topY where the highest number lies
     * @param labelsEnd where the written scores end
     */
    ScoreAxis(BandScale bands, Rational top, int bottomY, int topY, int labelsEnd) {
        this.bands = bands;
        this.axis = new Axis(Rational.ZERO, top, bottomY, topY);
        this.labelsEnd = labelsEnd;
    }

    /** {@return the height of a score} */
    String at(Rational score) {
        return axis.at(score);
    }

    /** {@return where something is written above a score} */
    String above(Rational score) {
        return axis.place(score).subtract(GAP).toPlainString();
    }

    /** {@return a stripe for each band, the best one first; it goes up to the end of the axis} */
    List<ChartView.Stripe> stripes() {
        List<ChartView.Stripe> stripes = new ArrayList<>();
        Rational upper = axis.to();
        for (Band band : bands.bestFirst()) {
            Rational lower = Rational.of(band.from());
            BigDecimal y = axis.place(upper);
            stripes.add(new ChartView.Stripe(
                    Tints.of(band, bands),
                    y.toPlainString(),
                    axis.place(lower).subtract(y).toPlainString()));
            upper = lower;
        }
        return List.copyOf(stripes);
    }

    /** {@return the edges of the bands that there is room to write, from the full score down} */
    List<ChartView.Mark> ticks() {
        List<ChartView.Mark> ticks = new ArrayList<>(List.of(tick(bands.fullScore())));
        BigDecimal last = axis.place(Rational.of(bands.fullScore()));
        for (Band band : bands.bestFirst()) {
            BigDecimal y = axis.place(Rational.of(band.from()));
            if (y.subtract(last).compareTo(ROOM) >= 0) {
                ticks.add(tick(band.from()));
                last = y;
            }
        }
        return List.copyOf(ticks);
    }

    private ChartView.Mark tick(BigDecimal score) {
        return new ChartView.Mark(
                Integer.toString(labelsEnd), at(Rational.of(score)), Figures.plain(score), ChartView.END);
    }
}
