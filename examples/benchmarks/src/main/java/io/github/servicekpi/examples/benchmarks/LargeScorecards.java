package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.Weighting;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;

/** Scorecards as large as the limits allow. */
final class LargeScorecards {
    /** The most indicators, and the most points a curve, that a scorecard may have. */
    static final int MOST = 1000;

    /** The most bytes of a document. */
    static final int MOST_BYTES = 1 << 20;

    private LargeScorecards() {}

    /**
     * {@return a scorecard whose indicators all have a target of their own}
     *
     * @param indicators how many indicators
     * @param points how many points each curve has
     */
    static Scorecard of(int indicators, int points) {
        Scorecard.Builder scorecard = Scorecard.builder()
                .id("large")
                .version("1")
                .weights(Weighting.RELATIVE)
                .band(Band.builder().id("reached").from("60").to("100"))
                .band(Band.builder().id("missed").from("0").to("60"));
        for (int i = 0; i < indicators; i++) {
            scorecard.indicator(Indicator.builder()
                    .id(WorkUnit.id(i))
                    .polarity(Polarity.HIGHER_IS_BETTER)
                    .weight("1")
                    .targetOfEveryPeriod(Integer.toString(points + i))
                    .scoring(scoring(points)));
        }
        return scorecard.build();
    }

    private static Interpolate.Builder scoring(int points) {
        Interpolate.Builder scoring = Interpolate.builder();
        for (int point = 0; point < points; point++) {
            BigDecimal score = BigDecimal.valueOf(point * 1_000_000L / (points - 1), 4);
            scoring.point(score, Threshold.targetPlus(Integer.toString(point - points / 2)));
        }
        return scoring;
    }

    /**
     * {@return a document of indicators with as many points as fit}
     *
     * @param indicators how many indicators
     * @param bytes how long it may be
     */
    static byte[] document(int indicators, int bytes) {
        int points = 2;
        byte[] document = ScorecardJson.write(of(indicators, points));
        for (byte[] next = document; next.length <= bytes; next = ScorecardJson.write(of(indicators, points))) {
            document = next;
            points++;
        }
        return document;
    }
}
