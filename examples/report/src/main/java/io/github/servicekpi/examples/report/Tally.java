package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts and adds up what all sheets come to, exactly. */
final class Tally {
    private final Scorecard scorecard;
    private final Map<String, Long> totalsByBand = new HashMap<>();
    private final Map<String, Sum> scores = new LinkedHashMap<>();
    private final Sum totals = new Sum();
    private long subjects;
    private long sheets;
    private long rejected;

    private Tally(Scorecard scorecard) {
        this.scorecard = scorecard;
        scorecard.indicators().forEach(indicator -> scores.put(indicator.id(), new Sum()));
    }

    /** {@return what there is to report} */
    static Tally of(Scorecard scorecard, ReportInput input) throws IOException {
        Tally tally = new Tally(scorecard);
        input.forEachSubject(assessments -> {
            tally.subjects++;
            assessments.forEach(tally::add);
        });
        input.forEachRejected(record -> tally.rejected++);
        return tally;
    }

    private void add(Assessment assessment) {
        sheets++;
        for (IndicatorResult line : assessment.indicators()) {
            line.score().ifPresent(score -> sum(line.indicator()).add(score));
        }
        if (!assessment.isWithheld()) {
            totals.add(assessment.total());
            totalsByBand.merge(assessment.band().id(), 1L, Long::sum);
        }
    }

    private Sum sum(Indicator indicator) {
        return scores.getOrDefault(indicator.id(), totals);
    }

    long subjects() {
        return subjects;
    }

    long sheets() {
        return sheets;
    }

    long rejected() {
        return rejected;
    }

    /** {@return how many sheets have a total} */
    long totals() {
        return totals.count;
    }

    /** {@return how many totals lie in a band} */
    long totalsIn(Band band) {
        return totalsByBand.getOrDefault(band.id(), 0L);
    }

    /** {@return how many sheets have a score of an indicator} */
    long scores(Indicator indicator) {
        return sum(indicator).count;
    }

    /** {@return the average score of an indicator, rounded as a total is; nothing if there is no score} */
    Optional<BigDecimal> meanScore(Indicator indicator) {
        return mean(sum(indicator));
    }

    /** {@return the average of the totals, rounded as a total is; nothing if there is no total} */
    Optional<BigDecimal> meanTotal() {
        return mean(totals);
    }

    /** Rounded once, from the exact mean, and never over a band's edge that the exact mean does not reach. */
    private Optional<BigDecimal> mean(Sum sum) {
        if (sum.count == 0) {
            return Optional.empty();
        }
        Rational exact = Rational.of(sum.sum).dividedBy(Rational.of(sum.count));
        int scale = scorecard.rounding().scale();
        BigDecimal rounded = Figures.rounded(exact, scale, scorecard.rounding().mode());
        BigDecimal edge = scorecard.bandScale().of(rounded).from();
        boolean held = exact.compareTo(Rational.of(edge)) < 0;
        return Optional.of(held ? edge.subtract(BigDecimal.valueOf(1, scale)).setScale(scale) : rounded);
    }

    /** A sum and how many numbers it is of. */
    private static final class Sum {
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        void add(BigDecimal number) {
            sum = sum.add(number);
            count++;
        }
    }
}
