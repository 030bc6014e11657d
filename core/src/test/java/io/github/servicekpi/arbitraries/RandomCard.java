package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A random valid scorecard: its frame, into which the indicators are set. */
final class RandomCard {
    private static final int MOST_LINES = 8;
    private static final int MOST_SCORE = 1000;

    private final Dice dice;
    private final Draft.Members card = Draft.object();
    private final RandomScores scores;
    private final boolean relative;

    /** The place of each line's group. */
    private final List<Integer> groupOfLine = new ArrayList<>();

    private final List<Rational> groupWeights;
    private final List<Rational> lineWeights;
    private final List<Draft.Members> indicators;

    private RandomCard(Dice dice, List<Dice> lines) {
        this.dice = dice;
        int groups = dice.oneOf(0, 0, 1, Math.min(lines.size(), 2), Math.min(lines.size(), 3));
        RandomWeights weights = RandomWeights.drawn(dice);
        this.relative = weights.relative();
        int scale = dice.oneOf(2, 2, 0, 1, 3, 4);
        this.scores = RandomScores.drawn(dice.part(), full(scale), scale);
        for (int i = 0; i < lines.size(); i++) {
            int any = lines.get(i).below(Math.max(groups, 1));
            groupOfLine.add(i < groups ? i : any);
        }
        this.groupWeights = weights.weights(Collections.nCopies(Math.max(groups, 1), dice.part()));
        this.lineWeights = lineWeights(weights, lines);
        this.indicators = indicators(lines, groups > 0);
    }

    /**
     * {@return dice for each line}
     *
     * <p>Each of them has thrown whether another line follows, so that a line which is left out takes nothing with it.
     */
    static List<Dice> lines(Dice dice) {
        List<Dice> lines = new ArrayList<>();
        boolean more = true;
        while (more && lines.size() < MOST_LINES) {
            Dice line = dice.part();
            lines.add(line);
            more = line.below(4) > 0;
        }
        return List.copyOf(lines);
    }

    static Scorecard of(Dice dice, List<Dice> lines) {
        return Scorecard.of(new RandomCard(dice, lines).card());
    }

    private Rational full(int scale) {
        Rational full = Rational.of(dice.oneOf(100, 100, 120, 10, 5, MOST_SCORE, 1));
        return scale > 0 && dice.onceIn(12) ? full.minus(Numbers.HALF) : full;
    }

    private List<Rational> lineWeights(RandomWeights weights, List<Dice> lines) {
        List<Rational> all =
                new ArrayList<>(groupOfLine.stream().map(any -> Rational.ZERO).toList());
        for (int group : new TreeSet<>(groupOfLine)) {
            List<Integer> members = IntStream.range(0, all.size())
                    .filter(i -> groupOfLine.get(i) == group)
                    .boxed()
                    .toList();
            List<Rational> inside =
                    weights.weights(members.stream().map(lines::get).toList());
            members.forEach(i -> all.set(i, inside.get(members.indexOf(i))));
        }
        return all;
    }

    private List<Draft.Members> indicators(List<Dice> lines, boolean grouped) {
        List<String> named = new ArrayList<>();
        Dice part = dice.part();
        int names = part.below(4);
        for (int i = 0; i < names; i++) {
            named.add(RandomPeriods.drawn(part).toString());
        }
        List<Draft.Members> drawn = new ArrayList<>();
        for (int i = 0; i < lineWeights.size(); i++) {
            Optional<String> group = grouped ? Optional.of(groupId(groupOfLine.get(i))) : Optional.empty();
            drawn.add(
                    new RandomIndicator(lines.get(i), scores, named).indicator("line-" + i, group, lineWeights.get(i)));
        }
        return drawn;
    }

    private static String groupId(int index) {
        return "group-" + index;
    }

    private Draft card() {
        card.put("format", Draft.number("1")).put("id", Draft.text("card")).put("version", Draft.text("1"));
        putTexts();
        putFrame();
        card.put("bands", list(dice.mixed(bands())));
        boolean grouped = indicators.get(0).has("group");
        if (grouped) {
            card.put("groups", list(dice.mixed(groups())));
        }
        card.put("indicators", list(dice.mixed(indicators)));
        if (dice.onceIn(2)) {
            card.put(
                    "adjustmentRange",
                    Draft.object().put("min", number(adjustment().negated())).put("max", number(adjustment())));
        }
        if (dice.onceIn(3)) {
            Rational room = dice.oneOf(Rational.ZERO, scores.step(), scores.onScale(dice));
            card.put("maximumTotal", number(scores.full().plus(room).min(Rational.of(MOST_SCORE))));
        }
        if (dice.onceIn(2)) {
            card.put("gates", list(gates(dice.part())));
        }
        if (dice.onceIn(3)) {
            card.put("minimumCoverage", number(minimumCoverage()));
        }
        return card;
    }

    private static Draft number(Rational number) {
        return Draft.number(Numbers.decimal(number));
    }

    private static Draft list(List<? extends Draft> entries) {
        Draft.Entries list = Draft.list();
        entries.forEach(list::add);
        return list;
    }

    private void putTexts() {
        RandomTexts.name(dice, "card").ifPresent(name -> card.put("name", Draft.text(name)));
        if (dice.onceIn(12)) {
            card.put("description", Draft.text(RandomTexts.text(dice, "What it is for.", "用途。")));
        }
        if (dice.onceIn(12)) {
            card.put("position", RandomTexts.position(dice));
        }
    }

    private void putFrame() {
        Draft.Members rounding = Draft.object().put("scale", Draft.number(Integer.toString(scores.scale())));
        card.put("rounding", rounding);
        rounding.put("mode", Draft.text(dice.oneOf("HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN")));
        card.put("weights", Draft.text(relative ? "relative" : "percent"));
        card.put("whenMissing", Draft.text(dice.oneOf("reject", "zero", "redistribute")));
        card.put("individualTargets", Draft.flag(dice.onceIn(2)));
    }

    private Rational adjustment() {
        return dice.oneOf(Rational.of(5), Rational.ZERO, scores.onScale(dice), Rational.of(MOST_SCORE));
    }

    private List<Draft> bands() {
        List<Draft> bands = new ArrayList<>();
        for (int i = 1; i < scores.edges().size(); i++) {
            String id = "band-" + i;
            Draft.Members band = Draft.object().put("id", Draft.text(id));
            RandomTexts.name(dice, id).ifPresent(name -> band.put("name", Draft.text(name)));
            band.put("from", number(scores.edges().get(i)));
            bands.add(band.put("to", number(scores.edges().get(i - 1))));
        }
        return bands;
    }

    private List<Draft> groups() {
        List<Draft> groups = new ArrayList<>();
        for (int i = 0; i < groupWeights.size(); i++) {
            Draft.Members group = Draft.object().put("id", Draft.text(groupId(i)));
            RandomTexts.name(dice, groupId(i)).ifPresent(name -> group.put("name", Draft.text(name)));
            groups.add(group.put("weight", number(groupWeights.get(i))));
        }
        return groups;
    }

    private List<Draft> gates(Dice part) {
        List<Draft> gates = new ArrayList<>();
        int count = part.oneOf(1, 1, 2, 4, 0);
        for (int i = 0; i < count; i++) {
            Draft.Members indicator = part.oneOf(indicators);
            Draft.Members gate = Draft.object()
                    .put("indicator", indicator.get("id").orElseThrow())
                    .put("scoreBelow", number(gateEdge(part, indicator)))
                    .put(
                            "capTotalAt",
                            number(part.oneOf(Rational.ZERO, scores.onScale(part), part.oneOf(scores.edges()))));
            if (part.onceIn(2)) {
                gate.put("whenUnmeasured", Draft.text("cap"));
            }
            RandomTexts.name(part, "gate").ifPresent(reason -> gate.put("reason", Draft.text(reason)));
            gates.add(gate);
        }
        return gates;
    }

    /** {@return an edge on the grid, by preference one to which rounding would carry a score of the indicator's} */
    private Rational gateEdge(Dice part, Draft indicator) {
        List<Rational> awarded = awardedBy(indicator).sorted().distinct().toList();
        Rational edge = awarded.isEmpty() || !part.onceIn(2) ? scores.score(part) : part.oneOf(awarded);
        return Numbers.ceiling(edge, scores.scale()).min(scores.full());
    }

    private static Stream<Rational> awardedBy(Draft draft) {
        if (draft instanceof Draft.Entries list) {
            return list.entries().stream().flatMap(RandomCard::awardedBy);
        } else if (draft instanceof Draft.Members object) {
            Stream<Rational> score =
                    object.get("score").stream().map(number -> Rational.of(((Draft.Numeral) number).value()));
            return Stream.concat(score, object.members().stream().flatMap(member -> awardedBy(member.value())));
        }
        return Stream.empty();
    }

    /** {@return a coverage that some lines come to, or one right beside it} */
    private Rational minimumCoverage() {
        Rational due = Rational.ZERO;
        Rational measured = Rational.ZERO;
        for (int i = 0; i < lineWeights.size(); i++) {
            boolean counts = !dice.onceIn(4);
            due = counts ? due.plus(share(i)) : due;
            measured = counts && dice.onceIn(2) ? measured.plus(share(i)) : measured;
        }
        Rational coverage = due.signum() == 0
                ? Rational.of(50)
                : Numbers.HUNDRED.times(measured).dividedBy(due);
        Rational beside = Numbers.cut(coverage, 4).plus(Numbers.step(4).times(Rational.of(dice.oneOf(0, 0, -1, 1))));
        return Numbers.clamped(beside, Rational.ZERO, Numbers.HUNDRED);
    }

    /** {@return what a line weighs, but for a factor that all lines have in common} */
    private Rational share(int line) {
        int group = groupOfLine.get(line);
        Rational groupSum = IntStream.range(0, lineWeights.size())
                .filter(i -> groupOfLine.get(i) == group)
                .mapToObj(lineWeights::get)
                .reduce(Rational.ZERO, Rational::plus);
        return lineWeights.get(line).times(groupWeights.get(group)).dividedBy(groupSum);
    }
}
