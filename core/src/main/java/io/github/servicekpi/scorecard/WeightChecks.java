package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks which indicator is in which group, and what weights sum to (core/README.md, section 8). */
final class WeightChecks {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Optional<Weighting> weighting;
    private final ValueReader groupList;
    private final List<ObjectReader> groups;
    private final Ids groupIds;
    private final ValueReader indicatorList;
    private final List<ObjectReader> indicators;

    WeightChecks(
            Optional<Weighting> weighting,
            ValueReader groupList,
            List<ObjectReader> groups,
            Ids groupIds,
            ValueReader indicatorList,
            List<ObjectReader> indicators) {
        this.weighting = weighting;
        this.groupList = groupList;
        this.groups = groups;
        this.groupIds = groupIds;
        this.indicatorList = indicatorList;
        this.indicators = indicators;
    }

    void run() {
        if (groupList.present() && !groupList.isList()) {
            return;
        }
        boolean grouped = groupList.size() > 0;
        boolean allIndicators = indicatorList.isListOf(1, ScorecardReader.MOST_INDICATORS);
        boolean allGroups = groupList.isListOf(1, ScorecardReader.MOST_OTHERS);
        boolean noGroups = !grouped;
        boolean membersKnown = allGroups && allIndicators && groupIds.complete();
        for (ObjectReader indicator : indicators) {
            ValueReader group = grouped ? indicator.must("group") : indicator.may("group");
            groupIds.check(group, ProblemCode.UNKNOWN_GROUP, "group");
            membersKnown &= group.good();
            noGroups &= !group.present();
        }
        if (noGroups && allIndicators) {
            checkSum(indicators, indicatorList);
        }
        if (allGroups) {
            checkSum(groups, groupList);
        }
        if (membersKnown) {
            groups.forEach(this::checkMembers);
        }
    }

    private void checkMembers(ObjectReader group) {
        if (!group.may("id").good()) {
            return;
        }
        String id = group.may("id").string();
        List<ObjectReader> members = new ArrayList<>();
        for (ObjectReader indicator : indicators) {
            if (indicator.may("group").string().equals(id)) {
                members.add(indicator);
            }
        }
        if (members.isEmpty()) {
            group.report(
                    ProblemCode.EMPTY_GROUP,
                    Finding.of("no indicator of the group \"" + id + "\"", "at least one", "name the group in one"));
        } else {
            checkSum(members, group.self());
        }
    }

    private void checkSum(List<ObjectReader> weighted, ValueReader place) {
        if (weighting.isEmpty()
                || !weighted.stream().allMatch(part -> part.may("weight").good())) {
            return;
        }
        BigDecimal sum = weighted.stream()
                .map(part -> part.may("weight").number(NumberRange.SCORE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weighting.get() == Weighting.PERCENT && sum.compareTo(HUNDRED) != 0) {
            place.report(
                    ProblemCode.WEIGHTS_SUM,
                    Finding.of(
                            "weights that sum to " + sum.toPlainString(),
                            "a sum of exactly 100",
                            (sum.compareTo(HUNDRED) > 0 ? "take " : "add ")
                                    + sum.subtract(HUNDRED).abs().toPlainString()
                                    + (sum.compareTo(HUNDRED) > 0 ? " off" : "")
                                    + ", or write \"weights\": \"relative\""));
        } else if (sum.signum() == 0) {
            place.report(
                    ProblemCode.WEIGHTS_SUM,
                    Finding.of("weights that are all 0", "a sum above 0", "give at least one a weight above 0"));
        }
    }
}
