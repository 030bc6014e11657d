package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;
import static io.github.servicekpi.secondopinion.ShapeMutations.at;

import io.github.servicekpi.secondopinion.CardMutations.Mutation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bands that no longer tile, weights that no longer sum, groups and gates that name nothing, limits of the total. */
final class SheetMutations {
    static final List<Mutation> ALL = List.of(
            SheetMutations::bandEdge,
            SheetMutations::bandEdge,
            SheetMutations::bandTurned,
            SheetMutations::weight,
            SheetMutations::weighting,
            SheetMutations::noWeights,
            SheetMutations::otherGroup,
            SheetMutations::grouping,
            SheetMutations::gate,
            SheetMutations::adjustmentRange,
            SheetMutations::maximumTotal,
            SheetMutations::option);

    private SheetMutations() {}

    private static BigDecimal number(String spelling) {
        return NumberMutations.number(spelling);
    }

    private static Optional<Map<String, Object>> anyEntry(CardEditor card, String... lists) {
        return card.anyOf(CardEditor.objects(card.card().get(card.of(lists))));
    }

    private static boolean bandEdge(CardEditor card) {
        BigDecimal by = card.of(card.unit(), BigDecimal.ONE, card.unit().movePointLeft(1));
        return at(anyEntry(card, "bands"), band -> {
            String edge = card.of("from", "to");
            if (band.get(edge) instanceof BigDecimal at && at.scale() < 10 && at.scale() > -4) {
                band.put(edge, card.of(at.add(by), at.subtract(by)));
            }
        });
    }

    private static boolean bandTurned(CardEditor card) {
        return at(anyEntry(card, "bands"), band -> {
            Object from = band.get("from");
            Object to = band.get("to");
            band.put("from", to);
            band.put("to", card.oneIn(2) ? from : to);
        });
    }

    private static boolean weight(CardEditor card) {
        BigDecimal weight = number(card.of("0", "1", "100", "1000", "1000.0001", "0.0001", "0.00001", "-1"));
        return at(anyEntry(card, "indicators", "groups"), entry -> entry.put("weight", weight));
    }

    private static boolean weighting(CardEditor card) {
        card.card().put("weights", card.of("relative", "percent", "percentage"));
        return true;
    }

    /** What `relative` forbids as well. */
    private static boolean noWeights(CardEditor card) {
        Optional<Map<String, Object>> one = anyEntry(card, "groups");
        String list = one.isPresent() && card.oneIn(2) ? "groups" : "indicators";
        Object group = one.map(g -> g.get("id")).orElse(null);
        card.card().put("weights", "relative");
        for (Map<String, Object> entry : CardEditor.objects(card.card().get(list))) {
            if (list.equals("groups") || group == null || group.equals(entry.get("group"))) {
                entry.put("weight", BigDecimal.ZERO);
            }
        }
        return true;
    }

    private static boolean otherGroup(CardEditor card) {
        Object existing = anyEntry(card, "groups").map(g -> g.get("id")).orElse("g1");
        Object group = card.of(existing, existing, "g1", "no-such-group", "", null);
        return at(card.anyIndicator(), indicator -> {
            if (card.oneIn(5)) {
                indicator.remove("group");
            } else {
                indicator.put("group", group);
            }
        });
    }

    private static boolean grouping(CardEditor card) {
        Map<String, Object> group = newObject("id", "all", "weight", number(card.of("100", "0", "99.9999")));
        switch (card.below(4)) {
            case 0 -> card.card().remove("groups");
            case 1 -> card.card().put("groups", new ArrayList<>());
            case 2 ->
                CardEditor.list(card.card().get("groups"))
                        .ifPresentOrElse(
                                groups -> groups.add(group), () -> card.card().put("groups", listOf(group)));
            default -> {
                // A card of one group with everybody in it: right again, if the weights are. Maybe one with nobody.
                List<Object> groups = listOf(newObject("id", "all", "weight", number("100")));
                if (card.oneIn(3)) {
                    groups.add(newObject("id", "none", "weight", BigDecimal.ZERO));
                }
                card.card().put("groups", groups);
                CardEditor.objects(card.card().get("indicators")).forEach(i -> i.put("group", "all"));
            }
        }
        return true;
    }

    private static boolean gate(CardEditor card) {
        BigDecimal full = card.fullScore();
        Object existing = card.anyIndicator().map(i -> i.get("id")).orElse("k0");
        Map<String, Object> gate = newObject(
                "indicator",
                card.of(existing, existing, "no-such-indicator", "K0", BigDecimal.ONE),
                "scoreBelow",
                card.of(
                        full,
                        BigDecimal.ZERO,
                        full.add(card.unit()),
                        card.unit(),
                        card.unit().movePointLeft(1)),
                "capTotalAt",
                card.of(
                        BigDecimal.ZERO,
                        full,
                        full.add(card.unit()),
                        card.unit().movePointLeft(1)),
                "whenUnmeasured",
                card.of("cap", "pass", "pass", "fail"));
        CardEditor.list(card.card().get("gates"))
                .ifPresentOrElse(gates -> gates.add(gate), () -> card.card().put("gates", listOf(gate)));
        return true;
    }

    private static boolean adjustmentRange(CardEditor card) {
        BigDecimal min = number(card.of("0", "-5", "-1000", "-1000.1", "1", "-0.001", "-0.00001"));
        BigDecimal max = number(card.of("0", "5", "1000", "1001", "-1", "0.001", "0.00001"));
        Map<String, Object> range = newObject("min", min, "max", max);
        if (card.oneIn(6)) {
            range.remove(card.of("min", "max"));
        }
        card.card().put("adjustmentRange", range);
        return true;
    }

    private static boolean maximumTotal(CardEditor card) {
        BigDecimal full = card.fullScore();
        BigDecimal unit = card.unit();
        card.card()
                .put(
                        "maximumTotal",
                        card.of(
                                full,
                                full.subtract(unit),
                                full.add(unit.movePointLeft(1)),
                                number("1000"),
                                number("1000.01")));
        return true;
    }

    private static boolean option(CardEditor card) {
        card.card().put("whenMissing", card.of("zero", "redistribute", "reject", "ignore", "full"));
        card.card().put("individualTargets", card.of(true, false, "true"));
        return at(card.anyIndicator(), indicator -> {
            indicator.put("whenNotApplicable", card.of("full", "zero", "redistribute", "reject"));
            indicator.put("aggregation", card.of("sum", "mean", "ratio-of-sums", "last", "max", "min", "average"));
        });
    }

    private static List<Object> listOf(Object entry) {
        List<Object> list = new ArrayList<>();
        list.add(entry);
        return list;
    }
}
