package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Everything that can be wrong with a record (core/README.md, sections 3, 6, 7 and 8 and io-json/README.md, section 13). */
final class SlowRecordChecks {
    private static final int MOST_ADJUSTMENTS = 100;

    private final SlowCard card;
    private final Map<String, Object> record;
    private final Set<Finding> findings = new TreeSet<>();
    private final CardNode root;
    private final CardNode targets;
    private final CardNode values;

    private SlowRecordChecks(SlowCard card, Map<String, Object> record) {
        this.card = card;
        this.record = record;
        this.root = CardNode.root(record, findings);
        this.targets = root.member("targets");
        this.values = root.member("values");
    }

    static Set<Finding> of(SlowCard card, Map<String, Object> record) {
        SlowRecordChecks checks = new SlowRecordChecks(card, record);
        checks.checkAll();
        return checks.findings;
    }

    private void checkAll() {
        root.object(Set.of("subject", "period", "targets", "values", "adjustments"));
        root.requires("subject", "period", "values");
        root.member("subject").version(); // held to the same: a string, not blank, no longer than a text
        Optional<SlowPeriod> period = period(root.member("period"));
        eachIndicator("targets", (node, indicator) -> checkTarget(node, indicator, period));
        eachIndicator(
                "values",
                (node, indicator) -> new SlowMeasurementChecks(card, indicator, node)
                        .check(period.filter(known -> isDue(indicator, known).orElse(false)), measured(indicator)));
        checkAdjustments(root.member("adjustments"));
        period.ifPresent(known -> {
            checkMissing(known);
            checkThatSomethingCounts(known);
        });
    }

    private static Optional<SlowPeriod> period(CardNode node) {
        Optional<String> text = node.reference();
        Optional<SlowPeriod> period = text.flatMap(SlowPeriod::parse);
        if (text.isPresent() && period.isEmpty()) {
            node.wrong("bad-period");
        }
        return period;
    }

    /** Walks an object whose members are named by indicators; here every name is one, {@code x-} or not. */
    private void eachIndicator(String name, BiConsumer<CardNode, SlowIndicator> check) {
        CardNode node = root.member(name);
        if (!node.isObject()) {
            if (node.isPresent()) {
                node.wrong("wrong-type");
            }
            return;
        }
        for (String id : Plain.object(record, name).keySet()) {
            CardNode member = node.member(id);
            if (name.equals("targets") && !card.allowsIndividualTargets()) {
                member.wrong("individual-target-not-allowed");
                continue;
            }
            Optional<SlowIndicator> indicator = card.indicator(id);
            indicator.ifPresentOrElse(found -> check.accept(member, found), () -> member.wrong("unknown-indicator"));
        }
    }

    private Object measured(SlowIndicator indicator) {
        return Plain.object(record, "values").get(indicator.id());
    }

    private void checkTarget(CardNode node, SlowIndicator indicator, Optional<SlowPeriod> period) {
        node.number(NumberLimits.VALUE)
                .map(Fraction::of)
                .ifPresent(target -> period.filter(known -> !indicator.isRated(known))
                        .map(known ->
                                SlowCurve.of(indicator.scoring(known), indicator.polarity(), target, card.fullScore()))
                        .ifPresent(curve -> curve.faults().forEach(node::wrong)));
    }

    /** {@return whether the line is due, or nothing if that hangs on a target that has a problem} */
    private Optional<Boolean> isDue(SlowIndicator indicator, SlowPeriod period) {
        CardNode own = targets.member(indicator.id());
        if (indicator.isDue(period)) {
            return Optional.of(true);
        }
        boolean unsure = targets.isPresent() && !targets.isObject() || own.isPresent() && !own.isSound();
        return unsure ? Optional.empty() : Optional.of(own.isPresent());
    }

    private void checkAdjustments(CardNode node) {
        List<CardNode> entries = node.list(0, MOST_ADJUSTMENTS);
        for (CardNode entry : entries) {
            if (!card.allowsAdjustments()) {
                entry.wrong("adjustment-not-allowed");
            } else if (entry.object(Set.of("points", "reason"))) {
                entry.requires("points", "reason");
                entry.member("points").number(NumberLimits.adjustment(Optional.of(card.scale())));
                entry.member("reason").text();
            }
        }
    }

    private void checkMissing(SlowPeriod period) {
        boolean missing = card.indicators().stream()
                .anyMatch(indicator -> isDue(indicator, period).orElse(false)
                        && !values.member(indicator.id()).isPresent());
        if (card.whenMissing().equals("reject") && values.isObject() && missing) {
            values.wrong("missing-measurement");
        }
    }

    private void checkThatSomethingCounts(SlowPeriod period) {
        if (values.isObject()
                && values.isSound()
                && targets.isSound()
                && new SlowSheet(card, period, record).nothingCounts()) {
            values.wrong("nothing-counts");
        }
    }
}
