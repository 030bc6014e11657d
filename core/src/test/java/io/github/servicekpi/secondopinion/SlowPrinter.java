package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints an assessment as io-json/README.md, section 12 lays it down, byte for byte. */
final class SlowPrinter {
    private static final int EXACT_DIGITS = 16;
    private static final int ROUNDED_DIGITS = 4;

    private final SlowSheet sheet;
    private final int scale;
    private final boolean explains;

    SlowPrinter(SlowSheet sheet, boolean explains) {
        this.sheet = sheet;
        this.explains = explains;
        this.scale = sheet.card.scale();
    }

    String print(String sha256) {
        Map<String, Object> card = sheet.card.members();
        Members assessment = new Members()
                .add("subject", quoted((String) sheet.record.get("subject")))
                .add("period", quoted((String) sheet.record.get("period")))
                .add(
                        "scorecard",
                        new Members()
                                .add("id", quoted((String) card.get("id")))
                                .add("version", quoted((String) card.get("version")))
                                .add("sha256", quoted(sha256))
                                .toString())
                .add("indicators", list(sheet.lines.stream().map(this::line).toList()));
        if (!sheet.card.groups().isEmpty()) {
            assessment.add(
                    "groups", list(sheet.card.groups().stream().map(this::group).toList()));
        }
        assessment.add("coverage", derived(sheet.coverage())).add("weightedTotal", fixed(sheet.weightedTotal()));
        addAdjustment(assessment);
        if (!sheet.card.gates().isEmpty()) {
            assessment.add(
                    "gates", list(sheet.firedGates().stream().map(this::gate).toList()));
        }
        if (sheet.isWithheld()) {
            return assessment.add("withheld", quoted("minimum-coverage")).toString();
        }
        return assessment
                .add("total", fixed(sheet.total()))
                .addBand(sheet.total())
                .toString();
    }

    private void addAdjustment(Members assessment) {
        if (sheet.hasAdjustments()) {
            assessment.add("adjustment", decimal(sheet.adjustment()));
            if (!sheet.adjustment().equals(sheet.adjustmentRequested())) {
                assessment.add("adjustmentRequested", decimal(sheet.adjustmentRequested()));
            }
        }
    }

    private String line(SlowLine line) {
        Members members = new Members().add("id", quoted(line.indicator().id())).add("status", quoted(line.status()));
        line.measurement().flatMap(this::actual).ifPresent(actual -> members.add("actual", actual));
        line.target().ifPresent(target -> members.add("target", decimal(target)));
        line.score().ifPresent(score -> members.add("score", fixed(score)).addBand(score));
        members.add("weight", decimal(line.indicator().weight()))
                .add("effectiveWeight", derived(sheet.effectiveWeight(line)))
                .add("weightedScore", derived(sheet.weightedScore(line)));
        if (explains && line.counts()) {
            members.add("explanation", new SlowExplanation(sheet, line).json());
        }
        return members.toString();
    }

    private Optional<String> actual(SlowMeasurement measurement) {
        if (measurement.isNumber()) {
            return Optional.of(decimal(Fraction.of((BigDecimal) measurement.form())));
        }
        return measurement.isRatio()
                ? Optional.of(new Members()
                        .add("numerator", decimal(measurement.numerator()))
                        .add("denominator", decimal(measurement.denominator()))
                        .toString())
                : Optional.empty();
    }

    private String group(Map<String, Object> group) {
        String id = (String) group.get("id");
        Members members = new Members()
                .add("id", quoted(id))
                .add("weight", decimal(Plain.number(group, "weight").orElseThrow()));
        sheet.groupScore(id)
                .ifPresent(score -> members.add("score", fixed(score)).addBand(score));
        return members.toString();
    }

    private String gate(Map<String, Object> gate) {
        return new Members()
                .add("indicator", quoted((String) gate.get("indicator")))
                .add("capTotalAt", decimal(Plain.number(gate, "capTotalAt").orElseThrow()))
                .toString();
    }

    private String fixed(Fraction onTheGrid) {
        return withDigits(onTheGrid, scale);
    }

    /** {@return a number that follows from others: exact if that is short enough, else rounded for display} */
    static String derived(Fraction number) {
        return number.hasAtMostDigits(EXACT_DIGITS)
                ? decimal(number)
                : decimal(SlowRounding.nearest(number, ROUNDED_DIGITS, "HALF_EVEN"));
    }

    /** {@return a finite decimal without trailing zeros} */
    static String decimal(Fraction number) {
        int digits = 0;
        while (!number.hasAtMostDigits(digits)) {
            digits++;
        }
        return withDigits(number, digits);
    }

    /** {@return a plain decimal where that is short enough, else the fraction in lowest terms} */
    static String rational(Fraction number) {
        return number.hasAtMostDigits(EXACT_DIGITS)
                ? decimal(number)
                : "{\"numerator\":" + number.numerator() + ",\"denominator\":" + number.denominator() + "}";
    }

    /** {@return a number of at most so many fraction digits with exactly so many} */
    static String withDigits(Fraction number, int digits) {
        Fraction steps = number.abs().over(Fraction.step(digits));
        if (!steps.isWhole()) {
            throw new ArithmeticException(number + " has more than " + digits + " fraction digits");
        }
        StringBuilder text = new StringBuilder(steps.numerator().toString());
        while (text.length() <= digits) {
            text.insert(0, '0');
        }
        if (digits > 0) {
            text.insert(text.length() - digits, '.');
        }
        return number.signum() < 0 ? "-" + text : text.toString();
    }

    /** {@return an object of members that are printed already, in their order} */
    static String object(Map<String, String> printed) {
        return printed.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default ->
                    quoted.append(character < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) character) : character);
            }
        }
        return quoted.append('"').toString();
    }

    /** The members of an object in the order in which they are added. */
    private final class Members {
        private final List<String> members = new ArrayList<>();

        Members add(String name, String printed) {
            members.add(quoted(name) + ":" + printed);
            return this;
        }

        Members addBand(Fraction score) {
            return add("band", quoted(sheet.card.bandOf(score)));
        }

        @Override
        public String toString() {
            return "{" + String.join(",", members) + "}";
        }
    }
}
