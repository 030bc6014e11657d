package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One indicator in all parts (core/README.md, section 9). */
final class SlowRollUpLine {
    /** What an applicable part has: a value, of a ratio its numbers too. A level is a rating by now. */
    private record Part(String form, Fraction value, Fraction numerator, Fraction denominator) {
        static Part of(String form, Fraction value) {
            return new Part(form, value, value, Fraction.ONE);
        }
    }

    private static final Map<String, String> NEEDS = Map.of("sum", "number", "ratio-of-sums", "ratio");

    private final SlowCard card;
    private final SlowIndicator indicator;
    private final List<SlowRollUpPart> parts;
    private final List<Part> applicable = new ArrayList<>(); // in the order of their periods
    private final Set<String> codes = new TreeSet<>();

    SlowRollUpLine(SlowCard card, SlowIndicator indicator, List<SlowRollUpPart> parts) {
        this.card = card;
        this.indicator = indicator;
        this.parts = parts;
    }

    Set<String> codes() {
        return codes;
    }

    /**
     * {@return the measurement of the whole, nothing for an indicator that stays missing or has codes}
     *
     * @param fitting whether the parts make the whole, so that numbers of theirs say something of it
     */
    Optional<Object> rollUp(boolean fitting) {
        List<SlowRollUpPart> measured = parts.stream()
                .filter(part -> part.measurement(indicator).isPresent())
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        if (measured.size() < parts.size()) {
            codes.add("parts-missing");
        }
        measured.forEach(this::read);
        checkForms();
        if (!fitting || !codes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                applicable.isEmpty()
                        ? Map.of("notApplicable", "not applicable in any part")
                        : limited(aggregate(aggregation())));
    }

    private void read(SlowRollUpPart part) {
        SlowMeasurement measurement = part.measurement(indicator).orElseThrow();
        if (measurement.isNumber()) {
            applicable.add(Part.of("number", measurement.value(indicator)));
        } else if (measurement.isRatio()) {
            Fraction denominator = measurement.denominator();
            if (denominator.signum() != 0) {
                Fraction numerator = measurement.numerator();
                applicable.add(new Part("ratio", numerator.over(denominator), numerator, denominator));
            }
        } else if (measurement.level().isPresent()) {
            readLevel(measurement.level().get(), part.period());
        } else {
            measurement.rating().ifPresent(rating -> applicable.add(Part.of("rating", rating)));
        }
    }

    private void readLevel(String level, SlowPeriod period) {
        if (!indicator.isRated(period)) {
            codes.add("bad-measurement");
        } else {
            indicator
                    .level(period, level)
                    .ifPresentOrElse(
                            rating -> applicable.add(Part.of("rating", rating)), () -> codes.add("unknown-level"));
        }
    }

    private void checkForms() {
        List<String> forms = applicable.stream().map(Part::form).distinct().toList();
        if (forms.size() > 1) {
            codes.add("parts-mixed");
        } else if (forms.size() == 1) {
            String form = forms.get(0);
            if (!NEEDS.getOrDefault(aggregation(), form).equals(form)) {
                codes.add("bad-measurement");
            }
        }
    }

    /** {@return what is said, else the default of the form that the parts have} */
    private String aggregation() {
        boolean ratios = !applicable.isEmpty() && applicable.get(0).form().equals("ratio");
        return Plain.word(indicator.members(), "aggregation", ratios ? "ratio-of-sums" : "mean");
    }

    private Part aggregate(String aggregation) {
        return switch (aggregation) {
            case "sum" -> Part.of("number", sum(Part::value));
            case "ratio-of-sums" -> ratio(sum(Part::numerator), sum(Part::denominator));
            case "mean" -> mean(applicable.get(0).form());
            case "last" -> applicable.get(applicable.size() - 1);
            case "max" -> extreme(Comparator.comparing(Part::value));
            case "min" -> extreme(Comparator.comparing(Part::value).reversed());
            default -> throw new IllegalArgumentException(aggregation);
        };
    }

    private Part mean(String form) {
        Fraction count = Fraction.of(applicable.size());
        Fraction mean = sum(Part::value).over(count);
        return switch (form) {
            case "number" -> ratio(sum(Part::value), count.times(indicator.ratioFactor()));
            case "ratio" ->
                ratio(Fraction.of(mean.numerator(), BigInteger.ONE), Fraction.of(mean.denominator(), BigInteger.ONE));
            default -> Part.of("rating", card.roundingOf(indicator).round(mean));
        };
    }

    private static Part ratio(Fraction numerator, Fraction denominator) {
        return new Part("ratio", numerator.over(denominator), numerator, denominator);
    }

    /** {@return the greatest, the earliest on a tie} */
    private Part extreme(Comparator<Part> order) {
        Part extreme = applicable.get(0);
        for (Part part : applicable) {
            extreme = order.compare(part, extreme) > 0 ? part : extreme;
        }
        return extreme;
    }

    private Fraction sum(Function<Part, Fraction> number) {
        return applicable.stream().map(number).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Object limited(Part part) {
        Map<String, Object> members = new LinkedHashMap<>();
        switch (part.form()) {
            case "number" -> {
                return number(part.value());
            }
            case "ratio" -> {
                members.put("numerator", number(part.numerator()));
                members.put("denominator", number(part.denominator()));
            }
            default -> members.put("rating", number(part.value()));
        }
        return members;
    }

    private BigDecimal number(Fraction number) {
        if (!number.abs().isBelow(SlowValueRange.LIMIT)) {
            codes.add("number-out-of-range");
        }
        return new BigDecimal(SlowPrinter.decimal(number));
    }
}
