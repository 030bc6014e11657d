package io.github.servicekpi.secondopinion;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The record of a whole period from those of its parts (core/README.md, section 9).
 *
 * <p>The scorecard is taken to be valid and each part to be well-formed; how the parts fit each other, the card and the
 * whole may be wrong in any way. Each code is found once, with an empty pointer.
 */
public final class SlowRollUp {
    private final SlowCard card;
    private final List<SlowRollUpPart> parts; // in the order of their periods
    private final SlowPeriod whole;
    private final Set<String> codes = new TreeSet<>();

    private SlowRollUp(SlowCard card, List<SlowRollUpPart> parts, SlowPeriod whole) {
        this.card = card;
        this.parts = parts;
        this.whole = whole;
    }

    /**
     * {@return the record of the whole, its values in the scorecard's order}
     *
     * @throws Rejected with all that keeps the parts from making a whole
     */
    public static Map<String, Object> of(
            Map<String, Object> card, List<? extends Map<String, Object>> records, String whole) {
        List<SlowRollUpPart> parts = records.stream()
                .map(SlowRollUpPart::new)
                .sorted(Comparator.comparing(part -> months(part.period()).get(0)))
                .toList();
        return new SlowRollUp(new SlowCard(card), parts, SlowPeriod.parse(whole).orElseThrow()).rolledUp();
    }

    private Map<String, Object> rolledUp() {
        checkThatTheyAreAlike();
        checkTiling();
        boolean fitting = codes.isEmpty();
        checkIndicatorsAreKnown();
        Map<String, Object> values = new LinkedHashMap<>();
        for (SlowIndicator indicator : card.indicators()) {
            SlowRollUpLine line = new SlowRollUpLine(card, indicator, parts);
            line.rollUp(fitting).ifPresent(measurement -> values.put(indicator.id(), measurement));
            codes.addAll(line.codes());
        }
        if (!codes.isEmpty()) {
            throw new Rejected(codes.stream().map(code -> new Finding(code, "")).collect(Collectors.toSet()));
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("subject", parts.get(0).subject());
        record.put("period", whole.text());
        record.put("values", values);
        return record;
    }

    private void checkThatTheyAreAlike() {
        long subjects = parts.stream().map(SlowRollUpPart::subject).distinct().count();
        long types = parts.stream().map(part -> part.period().type()).distinct().count();
        if (subjects > 1 || types > 1) {
            codes.add("parts-mixed");
        }
    }

    /** Tells of the months that are there twice, too much, or not at all. */
    private void checkTiling() {
        List<Integer> wanted = months(whole);
        Set<Integer> covered = new HashSet<>();
        for (SlowRollUpPart part : parts) {
            for (int month : months(part.period())) {
                if (!covered.add(month)) {
                    codes.add("parts-overlap");
                }
                if (!wanted.contains(month)) {
                    codes.add("parts-outside");
                }
            }
        }
        if (!covered.containsAll(wanted)) {
            codes.add("parts-missing");
        }
    }

    private void checkIndicatorsAreKnown() {
        boolean known = parts.stream()
                .flatMap(part -> part.values().keySet().stream())
                .allMatch(id -> card.indicator(id).isPresent());
        if (!known) {
            codes.add("unknown-indicator");
        }
    }

    /** {@return the months of a period, counted from the year 0} */
    private static List<Integer> months(SlowPeriod period) {
        int length =
                switch (period.type()) {
                    case "month" -> 1;
                    case "quarter" -> 3;
                    case "half-year" -> 6;
                    default -> 12;
                };
        int year = Integer.parseInt(period.text().substring(0, 4));
        int nth = Optional.of(period.text().replaceAll("^....-?[QH]?", ""))
                .filter(digits -> !digits.isEmpty())
                .map(Integer::parseInt)
                .orElse(1);
        int first = year * 12 + (nth - 1) * length;
        return IntStream.range(first, first + length).boxed().toList();
    }
}
