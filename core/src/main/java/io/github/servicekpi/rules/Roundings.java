package io.github.servicekpi.rules;

import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How a scorecard rounds; where its bands begin is an edge that rounding never carries a number over. */
public final class Roundings {
    private Roundings() {}

    /**
     * {@return the rounding of totals and group scores}
     *
     * @param scorecard the scorecard
     */
    public static EdgeRounding ofTotals(Scorecard scorecard) {
        return rounding(scorecard, Stream.empty());
    }

    /**
     * {@return the rounding of an indicator's scores} Its gates are edges too: a score below one is never rounded up to it.
     *
     * @param scorecard the scorecard
     * @param indicator one of its indicators
     */
    public static EdgeRounding ofScores(Scorecard scorecard, Indicator indicator) {
        return rounding(
                scorecard,
                scorecard.gates().stream()
                        .filter(gate -> gate.indicator().equals(indicator.id()))
                        .map(Gate::scoreBelow));
    }

    private static EdgeRounding rounding(Scorecard scorecard, Stream<BigDecimal> gates) {
        Stream<BigDecimal> bands = scorecard.bandScale().bestFirst().stream().map(Band::from);
        List<BigDecimal> edges = Stream.concat(bands, gates).toList();
        return new EdgeRounding(
                scorecard.rounding().scale(), scorecard.rounding().mode(), edges);
    }
}
