package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One indicator (io-json/README.md, section 11): its members, and its scoring against each of its targets. */
final class IndicatorChecks {
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "description",
            "group",
            "unit",
            "polarity",
            "weight",
            "targets",
            "scoring",
            "scoringByPeriod",
            "whenNotApplicable",
            "minimumCases",
            "aggregation");

    private final CardNode indicator;
    private final CardFrame frame;
    private final CardNode targets;
    private final CardNode scoring;
    private final CardNode scoringByPeriod;

    private IndicatorChecks(CardNode indicator, CardFrame frame) {
        this.indicator = indicator;
        this.frame = frame;
        targets = indicator.member("targets");
        scoring = indicator.member("scoring");
        scoringByPeriod = indicator.member("scoringByPeriod");
    }

    /** Checks the indicators, except for what relates them to groups and to each other's weights. */
    static void check(CardNode indicators, CardFrame frame) {
        List<CardNode> entries = indicators.list(1, 1000);
        entries.forEach(entry -> new IndicatorChecks(entry, frame).check());
        CardNode.uniqueIds(entries);
    }

    private void check() {
        indicator.object(MEMBERS);
        indicator.requires("id", "weight", "scoring");
        indicator.member("name").text();
        indicator.member("description").text();
        indicator.member("unit").unit();
        indicator.member("weight").number(NumberLimits.WEIGHT);
        indicator.member("whenNotApplicable").word("redistribute", "full", "zero");
        indicator.member("minimumCases").number(NumberLimits.CASES);
        indicator.member("aggregation").word("ratio-of-sums", "sum", "mean", "last", "max", "min");
        Optional<String> polarity =
                indicator.member("polarity").word("higher-is-better", "lower-is-better", "closer-is-better");
        Map<String, CardNode> scorings = byPeriod(scoringByPeriod);
        requireWhatScoringNeeds(scorings);
        curves(polarity, scorings);
    }

    /** A method that cannot be told neither needs a target or a polarity nor does without. */
    private void requireWhatScoringNeeds(Map<String, CardNode> scorings) {
        boolean unrated = isSurelyUnrated(scoring);
        if (unrated && targets.names().isEmpty() && (targets.isObject() || !targets.isPresent())) {
            // Empty objects are left out on writing, so `{}` is no more than a missing member and stands at its object.
            indicator.wrong("missing-member");
        }
        if (unrated || scorings.values().stream().anyMatch(IndicatorChecks::isSurelyUnrated)) {
            indicator.requires("polarity");
        }
    }

    private static boolean isSurelyUnrated(CardNode scoring) {
        return ScoringChecks.method(scoring).filter(m -> !m.equals("rated")).isPresent();
    }

    /** {@return the entries whose key is a period; what stands under another key is not looked at} */
    private static Map<String, CardNode> byPeriod(CardNode table) {
        Map<String, CardNode> entries = new LinkedHashMap<>();
        if (table.isPresent() && !table.isObject()) {
            table.wrong("wrong-type");
        }
        for (String key : table.names()) {
            if (CardPeriods.isKey(key)) {
                entries.put(key, table.member(key));
            } else {
                table.member(key).wrong("unknown-member");
            }
        }
        return entries;
    }

    /**
     * Checks every scoring by itself, then each against the targets it meets. A period without a target in force has
     * nothing to resolve places with and is never due: there is no curve to check.
     */
    private void curves(Optional<String> polarity, Map<String, CardNode> scorings) {
        Map<String, Optional<CheckedScoring>> checked = new LinkedHashMap<>();
        scorings.forEach((key, node) -> checked.put(key, ScoringChecks.read(node, polarity, frame)));
        Optional<CheckedScoring> standing = ScoringChecks.read(scoring, polarity, frame);
        Map<String, CardNode> places = byPeriod(targets);
        Map<String, Optional<BigDecimal>> numbers = new LinkedHashMap<>();
        places.forEach((key, node) -> numbers.put(key, node.number(NumberLimits.VALUE)));
        if (scoringByPeriod.isPresent() && !scoringByPeriod.isObject()) {
            return; // which scoring is in force is not known
        }
        Set<String> keys = new LinkedHashSet<>(CardPeriods.TYPES);
        keys.addAll(numbers.keySet());
        keys.addAll(checked.keySet());
        for (String key : keys) {
            Optional<CheckedScoring> inForce = CardPeriods.inForce(checked, key).orElse(standing);
            Optional<BigDecimal> target = CardPeriods.inForce(numbers, key).orElse(Optional.empty());
            if (inForce.isPresent() && target.isPresent()) {
                CardNode where = CardPeriods.inForce(places, key).orElseThrow();
                CurveChecks.check(inForce.get(), where, target.get(), polarity);
            }
        }
    }
}
