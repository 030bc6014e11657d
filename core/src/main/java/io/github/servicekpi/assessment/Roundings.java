package io.github.servicekpi.assessment;

import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How a scorecard rounds; where its bands begin is an edge that rounding never carries a number over. */
final class Roundings {
    private Roundings() {}

    static BandRounding ofTotals(Scorecard scorecard) {
        return rounding(scorecard, Stream.empty());
    }

    /** An indicator's gates are edges too: a score below one is never rounded up to it. */
    static BandRounding ofScores(Scorecard scorecard, Indicator indicator) {
        return rounding(
                scorecard,
                scorecard.gates().stream()
                        .filter(gate -> gate.indicator().equals(indicator.id()))
                        .map(Gate::scoreBelow));
    }

    private static BandRounding rounding(Scorecard scorecard, Stream<BigDecimal> gates) {
        Stream<BigDecimal> bands = scorecard.bandScale().bestFirst().stream().map(Band::from);
        List<BigDecimal> edges = Stream.concat(bands, gates).toList();
        return new BandRounding(
                scorecard.rounding().scale(), scorecard.rounding().mode(), edges);
    }
}
