package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A second opinion on every assessment: slow, exact, and written from core/README.md and io-json/README.md alone.
 *
 * <p>It knows documents as plain maps, lists, strings, booleans and {@code BigDecimal}s, computes with fractions and
 * uses nothing of the library, so that the two can only agree where both read the rules alike. Scorecards are taken to
 * be valid; records may be wrong in any way. JSON's own faults (duplicate names, depth, lone surrogates) lie before it,
 * and so does the limit of 1000 problems.
 */
public final class SlowCalculator {
    private final SlowCard card;
    private final String sha256;

    /**
     * @param card a valid scorecard
     * @param sha256 its fingerprint, printed as it is
     */
    public SlowCalculator(Map<String, Object> card, String sha256) {
        this.card = new SlowCard(card);
        this.sha256 = sha256;
    }

    /**
     * {@return the assessment as JSON, without a line feed}
     *
     * @throws Rejected with all that is wrong with the record
     */
    public String assess(Map<String, Object> record) {
        return new SlowPrinter(sheet(record), false).print(sha256);
    }

    /**
     * {@return the same with an explanation at the end of each line that has a score}
     *
     * @throws Rejected with all that is wrong with the record
     */
    public String explain(Map<String, Object> record) {
        return new SlowPrinter(sheet(record), true).print(sha256);
    }

    /** {@return the weighted total before it is rounded} */
    public Fraction exactWeightedTotal(Map<String, Object> record) {
        return sheet(record).exactTotal();
    }

    /** {@return the score of a line before it is rounded; none for a line that does not count} */
    public Optional<Fraction> exactScore(Map<String, Object> record, String indicatorId) {
        return sheet(record).lines.stream()
                .filter(line -> line.indicator().id().equals(indicatorId))
                .findFirst()
                .orElseThrow()
                .exact();
    }

    /**
     * {@return the curve of an indicator in a period by the scorecard's own target; none where it is rated or has none}
     */
    public Optional<SlowCurve> curve(String indicatorId, String period) {
        SlowIndicator indicator = card.indicator(indicatorId).orElseThrow();
        SlowPeriod parsed = SlowPeriod.parse(period).orElseThrow();
        return indicator.target(parsed).flatMap(target -> curve(indicatorId, period, target));
    }

    /** {@return the same with a given target} */
    public Optional<SlowCurve> curve(String indicatorId, String period, Fraction target) {
        SlowIndicator indicator = card.indicator(indicatorId).orElseThrow();
        SlowPeriod parsed = SlowPeriod.parse(period).orElseThrow();
        return indicator.isRated(parsed)
                ? Optional.empty()
                : Optional.of(SlowCurve.of(indicator.scoring(parsed), indicator.polarity(), target, card.fullScore()));
    }

    /** {@return the rounded score of a value by the scorecard's own target; only of an indicator that has a curve} */
    public Fraction roundedScore(String indicatorId, String period, Fraction value) {
        return roundedScore(
                indicatorId,
                period,
                card.indicator(indicatorId)
                        .flatMap(indicator ->
                                indicator.target(SlowPeriod.parse(period).orElseThrow()))
                        .orElseThrow(),
                value);
    }

    /** {@return the same with a given target} */
    public Fraction roundedScore(String indicatorId, String period, Fraction target, Fraction value) {
        SlowIndicator indicator = card.indicator(indicatorId).orElseThrow();
        SlowScoring scoring = new SlowScoring(
                indicator.scoring(SlowPeriod.parse(period).orElseThrow()),
                indicator.polarity(),
                target,
                card.fullScore());
        return new SlowValueRange(scoring, card.roundingOf(indicator)).roundedScore(value);
    }

    /**
     * {@return what is wrong with the improvement plan of a record for a band; nothing if it is right}
     *
     * @param plan in the shape of core/README.md, section 10
     * @throws Rejected with all that is wrong with the record
     */
    public List<String> checkPlan(Map<String, Object> record, String band, Map<String, Object> plan) {
        return SlowPlan.complaints(sheet(record), card.edge(band), plan);
    }

    /** {@return the same for a total, which need not be on the scale's grid} */
    public List<String> checkPlan(Map<String, Object> record, BigDecimal total, Map<String, Object> plan) {
        return SlowPlan.complaints(sheet(record), SlowPlan.onGrid(Fraction.of(total), card.scale()), plan);
    }

    private SlowSheet sheet(Map<String, Object> record) {
        Set<Finding> findings = SlowRecordChecks.of(card, record);
        if (!findings.isEmpty()) {
            throw new Rejected(findings);
        }
        return new SlowSheet(
                card, SlowPeriod.parse((String) record.get("period")).orElseThrow(), record);
    }
}
