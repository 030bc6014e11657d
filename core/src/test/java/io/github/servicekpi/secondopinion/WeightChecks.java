package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weights and groups (core/README.md, section 8). */
final class WeightChecks {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Optional<String> weighting;
    private final CardNode groups;
    private final CardNode indicators;
    private final List<CardNode> groupEntries;
    private final List<CardNode> indicatorEntries;

    /** Whether it is certain of every indicator which group, or that none, is meant. */
    private boolean membershipCertain = true;

    private WeightChecks(CardNode card, Optional<String> weighting) {
        this.weighting = weighting;
        groups = card.member("groups");
        indicators = card.member("indicators");
        groupEntries = groups.list(0, 100);
        indicatorEntries = indicators.list(1, 1000);
    }

    /** Checks the groups, and how indicators and groups belong and add up together. */
    static void check(CardNode card, Optional<String> weighting) {
        new WeightChecks(card, weighting).check();
    }

    private void check() {
        for (CardNode group : groupEntries) {
            group.object(Set.of("id", "name", "weight"));
            group.requires("id", "weight");
            group.member("name").text();
            group.member("weight").number(NumberLimits.WEIGHT);
        }
        CardNode.uniqueIds(groupEntries);
        Map<String, List<CardNode>> members = members();
        if (indicatorEntries.isEmpty() || !indicators.isSensiblyFilled() || !membershipCertain) {
            // An indicator without a known group may belong to any: no group is surely empty or surely light.
            checkSum(groups, groupEntries);
        } else if (groupEntries.isEmpty()) {
            checkSum(indicators, indicatorEntries);
        } else {
            checkSum(groups, groupEntries);
            checkGroups(members);
        }
    }

    /** Checks the `group` of each indicator. {@return the indicators by the group that they name} */
    private Map<String, List<CardNode>> members() {
        Map<String, List<CardNode>> members = new HashMap<>();
        Optional<Set<String>> known = groups.isPresent() ? groups.definedIds() : Optional.of(Set.of());
        for (CardNode indicator : indicatorEntries) {
            CardNode group = indicator.member("group");
            Optional<String> name = group.reference();
            boolean required = !groupEntries.isEmpty();
            if (required && !group.isPresent()) {
                indicator.requires("group");
            }
            boolean found = name.isPresent() && known.isPresent() && known.get().contains(name.get());
            // An empty list of groups is written as none; where there are none, any name is unknown.
            if (name.isPresent() && known.isPresent() && !found) {
                group.wrong("unknown-group");
            }
            membershipCertain &= indicator.isObject() && (found || !required && !group.isPresent());
            name.ifPresent(
                    n -> members.computeIfAbsent(n, any -> new ArrayList<>()).add(indicator));
        }
        membershipCertain &= known.isPresent();
        return members;
    }

    /** A duplicate group has a problem of its own: its members are those of the first of that name. */
    private void checkGroups(Map<String, List<CardNode>> members) {
        Set<String> seen = new HashSet<>();
        for (CardNode group : groupEntries) {
            String id = group.member("id").reference().orElseThrow();
            if (!seen.add(id)) {
                continue;
            }
            if (members.containsKey(id)) {
                checkSum(group, members.get(id));
            } else {
                group.wrong("empty-group");
            }
        }
    }

    /**
     * Holds the weights of the entries to the rule, unless one of them or the rule itself has a problem. An entry with
     * a duplicate id counts here: "of duplicates the first counts" says which of them the id means, and leaving its
     * weight out would turn one slip into two problems.
     */
    private void checkSum(CardNode where, List<CardNode> entries) {
        List<BigDecimal> weights = new ArrayList<>();
        for (CardNode entry : entries) {
            entry.member("weight").number(NumberLimits.WEIGHT).ifPresent(weights::add);
        }
        if (entries.isEmpty() || weights.size() < entries.size() || !where.isSensiblyFilled() || weighting.isEmpty()) {
            return;
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean right = weighting.get().equals("percent") ? sum.compareTo(HUNDRED) == 0 : sum.signum() > 0;
        if (!right) {
            where.wrong("weights-sum");
        }
    }
}
