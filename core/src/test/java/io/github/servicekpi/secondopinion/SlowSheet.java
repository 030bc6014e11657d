package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The lines of a sheet weighed up (core/README.md, sections 7 and 8). */
final class SlowSheet {
    final SlowCard card;
    final SlowPeriod period;
    final Map<String, Object> record;
    final List<SlowLine> lines;

    SlowSheet(SlowCard card, SlowPeriod period, Map<String, Object> record) {
        this.card = card;
        this.period = period;
        this.record = record;
        this.lines = card.indicators().stream()
                .map(indicator -> SlowLine.of(card, indicator, period, record))
                .toList();
    }

    /** {@return the sheet of the same record with another measurement of one indicator} */
    SlowSheet with(SlowIndicator indicator, Object measurement) {
        Map<String, Object> values = new LinkedHashMap<>(Plain.object(record, "values"));
        values.put(indicator.id(), measurement);
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.put("values", values);
        return new SlowSheet(card, period, changed);
    }

    boolean nothingCounts() {
        return weightOfCountingGroups().signum() == 0;
    }

    /** {@return the effective weight of a line after redistribution, out of 100} */
    Fraction effectiveWeight(SlowLine line) {
        Fraction countingInGroup = weightInGroup(line.indicator().group(), SlowLine::counts);
        if (!line.counts() || countingInGroup.signum() == 0) {
            return Fraction.ZERO;
        }
        Fraction shareOfGroup = groupWeight(line.indicator().group()).over(weightOfCountingGroups());
        Fraction shareInside = line.indicator().weight().over(countingInGroup);
        return Fraction.HUNDRED.times(shareOfGroup).times(shareInside);
    }

    Fraction weightedScore(SlowLine line) {
        return line.score().orElse(Fraction.ZERO).times(effectiveWeight(line)).over(Fraction.HUNDRED);
    }

    /** {@return the mean of the members' rounded scores, if a member counts} */
    Optional<Fraction> groupScore(String group) {
        Fraction counting = weightInGroup(group, SlowLine::counts);
        if (counting.signum() == 0) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (SlowLine line : lines) {
            if (line.counts() && line.indicator().group().equals(group)) {
                sum = sum.plus(line.indicator().weight().times(line.score().orElseThrow()));
            }
        }
        return Optional.of(card.rounding().round(sum.over(counting)));
    }

    /** {@return the weighted total before it is rounded} */
    Fraction exactTotal() {
        return lines.stream().map(this::weightedScore).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction weightedTotal() {
        return card.rounding().round(exactTotal());
    }

    Fraction coverage() {
        Fraction due = Fraction.ZERO;
        Fraction measured = Fraction.ZERO;
        for (SlowLine line : lines) {
            due = line.isDue() ? due.plus(definedWeight(line)) : due;
            measured = line.isMeasured() ? measured.plus(definedWeight(line)) : measured;
        }
        return Fraction.HUNDRED.times(measured).over(due);
    }

    boolean isWithheld() {
        return coverage().isBelow(Plain.number(card.members(), "minimumCoverage", Fraction.ZERO));
    }

    boolean hasAdjustments() {
        return !Plain.objects(record, "adjustments").isEmpty();
    }

    Fraction adjustmentRequested() {
        return Plain.objects(record, "adjustments").stream()
                .map(adjustment -> Fraction.of((BigDecimal) adjustment.get("points")))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction adjustment() {
        Map<String, Object> range = Plain.object(card.members(), "adjustmentRange");
        return adjustmentRequested()
                .max(Plain.number(range, "min", Fraction.ZERO))
                .min(Plain.number(range, "max", Fraction.ZERO));
    }

    List<Map<String, Object>> firedGates() {
        return card.gates().stream().filter(this::fires).toList();
    }

    Fraction total() {
        Fraction total = weightedTotal().plus(adjustment()).max(Fraction.ZERO);
        total = total.min(Plain.number(card.members(), "maximumTotal", total));
        for (Map<String, Object> gate : firedGates()) {
            total = total.min(Plain.number(gate, "capTotalAt").orElseThrow());
        }
        return total;
    }

    private boolean fires(Map<String, Object> gate) {
        SlowLine line = lines.stream()
                .filter(one -> one.indicator().id().equals(gate.get("indicator")))
                .findFirst()
                .orElseThrow();
        return line.score()
                .map(score -> score.isBelow(Plain.number(gate, "scoreBelow").orElseThrow()))
                .orElse(line.isDue()
                        && Plain.word(gate, "whenUnmeasured", "pass").equals("cap"));
    }

    /** {@return the effective weight by the definition alone, out of 100} */
    Fraction definedWeight(SlowLine line) {
        String group = line.indicator().group();
        Fraction allGroups = Fraction.ZERO;
        for (String one : groups()) {
            allGroups = allGroups.plus(groupWeight(one));
        }
        Fraction inside = line.indicator().weight().over(weightInGroup(group, any -> true));
        return Fraction.HUNDRED.times(groupWeight(group)).over(allGroups).times(inside);
    }

    /** {@return the ids of the groups; without groups all lines are one} */
    private List<String> groups() {
        return card.groups().isEmpty()
                ? List.of("")
                : card.groups().stream().map(group -> (String) group.get("id")).toList();
    }

    private Fraction groupWeight(String id) {
        return card.groups().stream()
                .filter(group -> group.get("id").equals(id))
                .map(group -> Plain.number(group, "weight").orElseThrow())
                .findFirst()
                .orElse(Fraction.HUNDRED);
    }

    private Fraction weightInGroup(String group, Predicate<SlowLine> which) {
        return lines.stream()
                .filter(line -> line.indicator().group().equals(group) && which.test(line))
                .map(line -> line.indicator().weight())
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction weightOfCountingGroups() {
        return groups().stream()
                .filter(group -> weightInGroup(group, SlowLine::counts).signum() > 0)
                .map(this::groupWeight)
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
