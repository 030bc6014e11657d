package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks which indicator is in which group, and what weights sum to (core/README.md, section 8). */
final class WeightChecks {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Optional<Weighting> weighting;
    private final Ids groupIds;
    private final ValueReader groupList;
    private final ValueReader indicatorList;
    private final List<Part> groups = new ArrayList<>();
    private final List<Part> indicators = new ArrayList<>();

    /** Something with a weight, an indicator or a group, and where it was read. */
    private record Part(ValueReader in, BigDecimal weight, Optional<String> group) {}

    private WeightChecks(
            CardContext context,
            ValueReader in,
            Weighting weighting,
            List<Group> readGroups,
            List<Indicator> readIndicators) {
        this.weighting = in.member("weights").unspoilt() ? Optional.of(weighting) : Optional.empty();
        this.groupIds = context.groups();
        this.groupList = in.member("groups");
        this.indicatorList = in.member("indicators");
        for (ValueReader group : groupList.entries()) {
            groups.add(new Part(group, readGroups.get(groups.size()).weight(), Optional.empty()));
        }
        for (ValueReader entry : indicatorList.entries()) {
            Indicator indicator = readIndicators.get(indicators.size());
            indicators.add(new Part(entry, indicator.weight(), indicator.group()));
        }
    }

    static void check(
            CardContext context, ValueReader in, Weighting weighting, List<Group> groups, List<Indicator> indicators) {
        WeightChecks checks = new WeightChecks(context, in, weighting, groups, indicators);
        if (!checks.groupList.present() || checks.groupList.isList()) {
            checks.run();
        }
    }

    private void run() {
        boolean grouped = groupList.size() > 0;
        boolean allIndicators = indicatorList.isListOf(1, Limits.INDICATORS);
        boolean allGroups = groupList.isListOf(1, Limits.GROUPS);
        boolean noGroups = !grouped;
        boolean membersKnown = allGroups && allIndicators && groupIds.complete();
        for (Part indicator : indicators) {
            ValueReader group = grouped
                    ? indicator.in().object().must("group")
                    : indicator.in().member("group");
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

    private void checkMembers(Part group) {
        ValueReader id = group.in().member("id");
        if (!id.good()) {
            return;
        }
        Optional<String> name = Optional.of(id.string());
        List<Part> members = indicators.stream()
                .filter(indicator -> indicator.group().equals(name))
                .toList();
        if (members.isEmpty()) {
            String found = "no indicator of the group \"" + id.string() + "\"";
            group.in().report(ProblemCode.EMPTY_GROUP, Finding.of(found, "at least one", "name the group in one"));
        } else {
            checkSum(members, group.in());
        }
    }

    private void checkSum(List<Part> parts, ValueReader whole) {
        if (weighting.isEmpty()
                || !parts.stream().allMatch(part -> part.in().member("weight").good())) {
            return;
        }
        BigDecimal sum = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weighting.get() == Weighting.PERCENT && sum.compareTo(HUNDRED) != 0) {
            whole.report(
                    ProblemCode.WEIGHTS_SUM,
                    Finding.of(
                            "weights that sum to " + sum.toPlainString(),
                            "a sum of exactly 100",
                            (sum.compareTo(HUNDRED) > 0 ? "take " : "add ")
                                    + sum.subtract(HUNDRED).abs().toPlainString()
                                    + (sum.compareTo(HUNDRED) > 0 ? " off" : "")
                                    + ", or write \"weights\": \"relative\""));
        } else if (sum.signum() == 0) {
            whole.report(
                    ProblemCode.WEIGHTS_SUM,
                    Finding.of("weights that are all 0", "a sum above 0", "give at least one a weight above 0"));
        }
    }
}
