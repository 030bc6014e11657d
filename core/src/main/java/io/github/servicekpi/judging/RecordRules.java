package io.github.servicekpi.judging;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record may say: any record, one that is part of a longer period, or one that a scorecard is to assess. */
public final class RecordRules {
    /** What points may be, where no scorecard says how many fraction digits they have. */
    public static final NumberRange POINTS = NumberRange.ADJUSTMENT.withDigits(NumberRange.SCORE.digits());

    private static final BigDecimal MOST_POINTS_IN_ALL = POINTS.max().multiply(BigDecimal.valueOf(Limits.ADJUSTMENTS));

    private final @Nullable Scorecard scorecard;
    private final boolean assessing;
    private final Map<String, Indicator> indicators;
    private final Set<String> weightlessGroups;
    private final NumberRange ratings;
    private final NumberRange points;

    private RecordRules(@Nullable Scorecard scorecard, boolean assessing) {
        this.scorecard = scorecard;
        this.assessing = assessing;
        this.indicators = new LinkedHashMap<>();
        if (scorecard == null) {
            this.weightlessGroups = Set.of();
            this.ratings = NumberRange.SCORE;
            this.points = POINTS;
            return;
        }
        scorecard.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        this.weightlessGroups = scorecard.groups().stream()
                .filter(group -> group.weight().signum() == 0)
                .map(Group::id)
                .collect(Collectors.toSet());
        this.ratings = NumberRange.SCORE.upTo(scorecard.fullScore());
        this.points = assessing
                ? NumberRange.ADJUSTMENT.withDigits(scorecard.rounding().scale())
                : POINTS;
    }

    /** {@return the rules for a record that is for any scorecard} */
    public static RecordRules ofAny() {
        return new RecordRules(null, false);
    }

    /**
     * {@return the rules for a record of which every line is read as one that is not due}
     *
     * @param scorecard names the indicators, and has the full score
     */
    public static RecordRules ofPart(Scorecard scorecard) {
        return new RecordRules(Objects.requireNonNull(scorecard, "scorecard"), false);
    }

    /**
     * {@return the rules for a record that is to be assessed}
     *
     * @param scorecard what it is to be assessed by
     */
    public static RecordRules of(Scorecard scorecard) {
        return new RecordRules(scorecard, true);
    }

    /** {@return whether lines are judged} */
    public boolean areForAssessing() {
        return assessing;
    }

    /** {@return what a rating may be} */
    public NumberRange ratings() {
        return ratings;
    }

    /** {@return what the points of an adjustment may be} */
    public NumberRange points() {
        return points;
    }

    /** {@return whether a record may bring targets of its own} */
    public boolean takeTargets() {
        return scorecard == null || !assessing || scorecard.individualTargets();
    }

    /** {@return whether a record may adjust its total} */
    public boolean takeAdjustments() {
        return scorecard == null || !assessing || scorecard.adjustmentRange().isPresent();
    }

    /**
     * {@return whether a record may adjust its total by some points}
     *
     * @param adjustment the points, without trailing zeros
     */
    public boolean takeAdjustment(BigDecimal adjustment) {
        return takeAdjustments() && points.contains(adjustment) && adjustment.scale() <= points.digits();
    }

    /**
     * {@return whether a record may adjust its total several times, by some points in all}
     *
     * @param sum the points in all, without trailing zeros
     */
    public boolean takeAdjustments(BigDecimal sum) {
        return takeAdjustments() && sum.abs().compareTo(MOST_POINTS_IN_ALL) <= 0 && sum.scale() <= points.digits();
    }

    /**
     * {@return whether there is such an indicator}
     *
     * @param id the indicator's id
     */
    public boolean know(String id) {
        return scorecard == null || indicators.containsKey(id);
    }

    /**
     * {@return whether a record's own target is to be read; if not, that was reported}
     *
     * @param targets the targets
     * @param target one of them
     */
    public boolean takeTarget(ObjectReader targets, ValueReader target) {
        if (!takeTargets()) {
            Refusals.ownTarget(target);
            return false;
        }
        return takeIndicator(targets, target);
    }

    /**
     * {@return whether what belongs to an indicator is to be read; if not, that was reported}
     *
     * @param object what is said by indicator
     * @param member what is said of one of them
     */
    public boolean takeIndicator(ObjectReader object, ValueReader member) {
        if (!know(member.name())) {
            Refusals.unknownIndicator(object, member.name(), indicators.keySet());
            return false;
        }
        return true;
    }

    /**
     * {@return whether an adjustment is to be read; if not, that was reported}
     *
     * @param adjustment the adjustment
     */
    public boolean takeAdjustment(ValueReader adjustment) {
        if (!takeAdjustments()) {
            Refusals.adjustment(adjustment);
            return false;
        }
        return true;
    }

    /** {@return how many lines are judged} */
    int lines() {
        return indicators.size();
    }

    /**
     * {@return the rules for each line in a period, in the scorecard's order; none where lines are not judged}
     *
     * @param period the period
     */
    public List<LineRules> in(AssessmentPeriod period) {
        Scorecard card = scorecard;
        return card == null || !assessing
                ? List.of()
                : card.indicators().stream()
                        .map(indicator ->
                                new LineRules(indicator, period, isWeighty(indicator), card.whenMissing(), ratings))
                        .toList();
    }

    private boolean isWeighty(Indicator indicator) {
        return indicator.weight().signum() > 0
                && indicator.group().filter(weightlessGroups::contains).isEmpty();
    }

    /** Reports whatever a well-formed record has that is not to be read. */
    void report(ValueReader record) {
        ObjectReader targets = record.member("targets").object();
        targets.members().forEach(target -> takeTarget(targets, target));
        ObjectReader values = record.member("values").object();
        values.members().forEach(value -> takeIndicator(values, value));
        ValueReader adjustments = record.member("adjustments");
        for (ValueReader adjustment : adjustments.list(0, Limits.ADJUSTMENTS)) {
            if (takeAdjustment(adjustment)) {
                adjustment.member("points").number(points);
            }
        }
    }
}
