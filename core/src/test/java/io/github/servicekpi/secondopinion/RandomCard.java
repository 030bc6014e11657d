package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A random valid scorecard: its frame, into which the indicators are set. */
final class RandomCard {
    private static final int MOST_LINES = 8;
    private static final int MOST_SCORE = 1000;

    private final Dice dice;
    private final Map<String, Object> card = new LinkedHashMap<>();
    private final RandomScores scores;

    private RandomCard(Dice dice) {
        this.dice = dice;
        Map<String, Object> rounding = new LinkedHashMap<>();
        int scale = dice.oneOf(2, 2, 0, 1, 3, 4);
        if (scale != 2 || dice.onceIn(4)) {
            rounding.put("scale", BigDecimal.valueOf(scale));
        }
        String mode = dice.oneOf("", "HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN");
        if (!mode.isEmpty()) {
            rounding.put("mode", mode);
        }
        card.put("format", BigDecimal.ONE);
        card.put("id", "card");
        card.put("version", "1");
        if (!rounding.isEmpty()) {
            card.put("rounding", rounding);
        }
        this.scores = new RandomScores(dice, full(scale), scale, new ArrayList<>());
    }

    static Map<String, Object> of(Choices choices) {
        return new RandomCard(new Dice(choices)).card();
    }

    private Fraction full(int scale) {
        Fraction full = Fraction.of(dice.oneOf(100, 100, 120, 10, 5, MOST_SCORE, 1));
        return scale > 0 && dice.onceIn(12) ? full.minus(Fraction.of(1, 2)) : full;
    }

    private Map<String, Object> card() {
        int lines = 1 + dice.below(dice.oneOf(4, MOST_LINES));
        int groups = dice.oneOf(0, 0, 1, Math.min(lines, 2), Math.min(lines, 3));
        boolean relative = dice.onceIn(2);
        if (relative || dice.onceIn(4)) {
            card.put("weights", relative ? "relative" : "percent");
        }
        putWord("whenMissing", dice.oneOf("", "reject", "zero", "redistribute"));
        if (dice.onceIn(2)) {
            card.put("individualTargets", !dice.onceIn(6));
        }
        card.put("bands", bands());
        List<String> groupIds =
                IntStream.range(0, groups).mapToObj(i -> "group-" + i).toList();
        if (groups > 0) {
            List<BigDecimal> weights = weights(groups, relative);
            card.put(
                    "groups",
                    IntStream.range(0, groups)
                            .mapToObj(i -> object("id", groupIds.get(i), "weight", weights.get(i)))
                            .toList());
        }
        card.put("indicators", indicators(lines, groupIds, relative));
        if (dice.onceIn(2)) {
            Fraction min = adjustment().negate();
            card.put("adjustmentRange", object("min", Dice.decimal(min), "max", Dice.decimal(adjustment())));
        }
        if (dice.onceIn(3)) {
            Fraction room = dice.oneOf(Fraction.ZERO, scores.step(), scores.onScale());
            Fraction most = scores.full().plus(room).min(Fraction.of(MOST_SCORE));
            card.put("maximumTotal", Dice.decimal(most));
        }
        if (dice.onceIn(2)) {
            card.put("gates", gates());
        }
        if (dice.onceIn(3)) {
            card.put("minimumCoverage", minimumCoverage());
        }
        return card;
    }

    private void putWord(String name, String word) {
        if (!word.isEmpty()) {
            card.put(name, word);
        }
    }

    private static Map<String, Object> object(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        object.put(otherName, otherValue);
        return object;
    }

    private Fraction adjustment() {
        return dice.oneOf(Fraction.of(5), Fraction.ZERO, scores.onScale(), Fraction.of(MOST_SCORE));
    }

    private List<Map<String, Object>> bands() {
        scores.edges().add(scores.full());
        scores.edges().add(Fraction.ZERO);
        int cuts = dice.below(6);
        for (int i = 0; i < cuts; i++) {
            Fraction cut = dice.onceIn(5)
                    ? scores.onScale()
                    : dice.between(Fraction.ZERO, scores.full(), dice.oneOf(0, scores.scale()));
            scores.edges().add(Dice.cut(cut, scores.scale()));
        }
        List<Fraction> sorted = List.copyOf(new TreeSet<>(scores.edges()));
        List<Map<String, Object>> bands = new ArrayList<>();
        for (int i = sorted.size() - 1; i > 0; i--) {
            Map<String, Object> band = new LinkedHashMap<>();
            band.put("id", "band-" + i);
            band.put("from", Dice.decimal(sorted.get(i - 1)));
            band.put("to", Dice.decimal(sorted.get(i)));
            bands.add(band);
        }
        return dice.mixed(bands);
    }

    private List<Map<String, Object>> indicators(int lines, List<String> groups, boolean relative) {
        List<String> membership = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            membership.add(i < groups.size() ? groups.get(i) : groups.isEmpty() ? "" : dice.oneOf(groups));
        }
        List<BigDecimal> weights =
                new ArrayList<>(membership.stream().map(any -> BigDecimal.ZERO).toList());
        for (String group : new LinkedHashSet<>(membership)) {
            List<Integer> members = IntStream.range(0, lines)
                    .filter(i -> membership.get(i).equals(group))
                    .boxed()
                    .toList();
            List<BigDecimal> inside = weights(members.size(), relative);
            members.forEach(i -> weights.set(i, inside.get(members.indexOf(i))));
        }
        List<String> named = new ArrayList<>();
        int names = dice.below(4);
        for (int i = 0; i < names; i++) {
            named.add(new RandomPeriods(dice).concrete());
        }
        List<Map<String, Object>> indicators = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            indicators.add(
                    new RandomIndicator(dice, scores, named).indicator("line-" + i, membership.get(i), weights.get(i)));
        }
        return dice.mixed(indicators);
    }

    private List<BigDecimal> weights(int count, boolean relative) {
        return relative ? relativeWeights(count) : percentWeights(count);
    }

    private List<BigDecimal> percentWeights(int count) {
        List<BigDecimal> weights = new ArrayList<>();
        int digits = dice.oneOf(0, 0, 1, 2, 4);
        Fraction rest = Fraction.HUNDRED;
        for (int left = count; left > 1; left--) {
            Fraction weight =
                    switch (dice.below(6)) {
                        case 4 -> Fraction.ZERO;
                        case 5 -> dice.between(Fraction.ZERO, rest, digits);
                        default -> Dice.cut(rest.over(Fraction.of(left)), digits);
                    };
            weights.add(Dice.decimal(weight));
            rest = rest.minus(weight);
        }
        weights.add(Dice.decimal(rest));
        return weights;
    }

    private List<BigDecimal> relativeWeights(int count) {
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fraction weight =
                    switch (dice.below(8)) {
                        case 0 -> Fraction.ONE;
                        case 1 -> dice.between(0, 3, 0);
                        case 2 -> Fraction.ZERO;
                        case 3 -> Fraction.step(4);
                        case 4 -> Fraction.of(MOST_SCORE);
                        case 5 -> dice.between(0, 10, 1);
                        default -> dice.between(0, MOST_SCORE, 4);
                    };
            weights.add(Dice.decimal(weight));
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            weights.set(0, BigDecimal.ONE);
        }
        return weights;
    }

    private List<Map<String, Object>> gates() {
        List<Map<String, Object>> gates = new ArrayList<>();
        int count = dice.oneOf(1, 1, 2, 4, 0);
        for (int i = 0; i < count; i++) {
            Map<String, Object> indicator = dice.oneOf(Plain.objects(card, "indicators"));
            Map<String, Object> gate =
                    object("indicator", indicator.get("id"), "scoreBelow", Dice.decimal(gateEdge(indicator)));
            gate.put(
                    "capTotalAt",
                    Dice.decimal(dice.oneOf(Fraction.ZERO, scores.onScale(), dice.oneOf(scores.edges()))));
            String unmeasured = dice.oneOf("", "pass", "cap", "cap");
            if (!unmeasured.isEmpty()) {
                gate.put("whenUnmeasured", unmeasured);
            }
            gates.add(gate);
        }
        return gates;
    }

    /** {@return an edge on the grid, by preference one to which rounding would carry a score of the indicator's} */
    private Fraction gateEdge(Map<String, Object> indicator) {
        Set<Fraction> awarded = new TreeSet<>();
        collectScores(indicator.get("scoring"), awarded);
        Fraction edge = awarded.isEmpty() || !dice.onceIn(2) ? scores.score() : dice.oneOf(List.copyOf(awarded));
        return Dice.ceiling(edge, scores.scale()).min(scores.full());
    }

    private static void collectScores(Object node, Set<Fraction> found) {
        if (node instanceof Map) {
            Plain.number(Plain.asObject(node), "score").ifPresent(found::add);
            Plain.asObject(node).values().forEach(child -> collectScores(child, found));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> collectScores(child, found));
        }
    }

    /** {@return a coverage that some lines come to, or one right beside it} */
    private BigDecimal minimumCoverage() {
        Map<String, Object> lenient = new LinkedHashMap<>(card);
        lenient.put("whenMissing", "redistribute");
        SlowSheet sheet =
                new SlowSheet(new SlowCard(lenient), SlowPeriod.parse("2026").orElseThrow(), Map.of());
        Fraction due = Fraction.ZERO;
        Fraction measured = Fraction.ZERO;
        for (SlowLine line : sheet.lines) {
            boolean counts = !dice.onceIn(4);
            due = counts ? due.plus(sheet.definedWeight(line)) : due;
            measured = counts && dice.onceIn(2) ? measured.plus(sheet.definedWeight(line)) : measured;
        }
        Fraction coverage = due.signum() == 0
                ? Fraction.of(50)
                : Fraction.HUNDRED.times(measured).over(due);
        Fraction beside = Dice.cut(coverage, 4).plus(Fraction.step(4).times(Fraction.of(dice.oneOf(0, 0, -1, 1))));
        return Dice.decimal(beside.max(Fraction.ZERO).min(Fraction.HUNDRED));
    }
}
