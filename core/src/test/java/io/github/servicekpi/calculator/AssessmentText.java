package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scoring.CurvePoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints an assessment as the format does, so that it can be held against the second opinion character by character. */
final class AssessmentText {
    private AssessmentText() {}

    static String of(Assessment assessment, String sha256) {
        return of(assessment, sha256, Map.of());
    }

    /** {@return the assessment with an explanation at the end of each line that has a score} */
    static String explained(Assessment assessment, String sha256) {
        return of(
                assessment,
                sha256,
                assessment.explain().stream().collect(Collectors.toMap(Explanation::line, Function.identity())));
    }

    private static String of(Assessment assessment, String sha256, Map<IndicatorResult, Explanation> explanations) {
        List<String> members = new ArrayList<>();
        members.add(text("subject", assessment.subject()));
        members.add(text("period", assessment.period().toString()));
        members.add("\"scorecard\":{" + text("id", assessment.scorecard().id()) + ","
                + text("version", assessment.scorecard().version()) + "," + text("sha256", sha256) + "}");
        members.add("\"indicators\":"
                + list(assessment.indicators(), line -> line(line, Optional.ofNullable(explanations.get(line)))));
        if (!assessment.scorecard().groups().isEmpty()) {
            members.add("\"groups\":" + list(assessment.groups(), AssessmentText::group));
        }
        members.add(number("coverage", assessment.coverage()));
        members.add(scaled("weightedTotal", assessment.weightedTotal()));
        assessment.adjustment().ifPresent(points -> members.add(number("adjustment", points)));
        assessment.adjustmentRequested().ifPresent(points -> members.add(number("adjustmentRequested", points)));
        if (!assessment.scorecard().gates().isEmpty()) {
            members.add("\"gates\":"
                    + list(
                            assessment.gates(),
                            gate -> "{" + text("indicator", gate.indicator()) + ","
                                    + number("capTotalAt", gate.capTotalAt()) + "}"));
        }
        if (assessment.isWithheld()) {
            members.add(text("withheld", "minimum-coverage"));
        } else {
            members.add(scaled("total", assessment.total()));
            members.add(text("band", assessment.band().id()));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String line(IndicatorResult line, Optional<Explanation> explanation) {
        List<String> members = new ArrayList<>();
        members.add(text("id", line.indicator().id()));
        members.add(text("status", line.status().toString()));
        line.measurement().ifPresent(measurement -> {
            if (measurement instanceof Measurement.Value value) {
                members.add(number("actual", value.value()));
            } else if (measurement instanceof Measurement.Ratio ratio) {
                members.add("\"actual\":{" + number("numerator", ratio.numerator()) + ","
                        + number("denominator", ratio.denominator()) + "}");
            }
        });
        line.target().ifPresent(target -> members.add(number("target", target)));
        line.score().ifPresent(score -> members.add(scaled("score", score)));
        line.band().ifPresent(band -> members.add(text("band", band.id())));
        members.add(number("weight", line.indicator().weight()));
        members.add(number("effectiveWeight", line.effectiveWeight()));
        members.add(number("weightedScore", line.weightedScore()));
        explanation.ifPresent(why -> members.add("\"explanation\":" + explanation(why)));
        return "{" + String.join(",", members) + "}";
    }

    private static String explanation(Explanation why) {
        List<String> members = new ArrayList<>();
        members.add(text("piece", why.piece().toString()));
        why.value().ifPresent(value -> members.add(rational("x", value)));
        why.from().ifPresent(end -> members.add("\"from\":" + end(end)));
        why.to().ifPresent(end -> members.add("\"to\":" + end(end)));
        members.add(rational("exact", why.exactScore()));
        why.heldBelow().ifPresent(edge -> members.add(number("heldBelow", edge)));
        members.add(number("pointsLost", why.pointsLost()));
        return "{" + String.join(",", members) + "}";
    }

    private static String end(CurvePoint end) {
        return "{" + rational("at", end.at()) + "," + rational("score", end.score()) + "}";
    }

    private static String rational(String name, Rational value) {
        return value.toDecimal(16)
                .map(decimal -> number(name, decimal))
                .orElseGet(() -> "\"" + name + "\":{\"numerator\":" + value.numerator() + ",\"denominator\":"
                        + value.denominator() + "}");
    }

    private static String group(GroupResult group) {
        List<String> members = new ArrayList<>();
        members.add(text("id", group.group().id()));
        members.add(number("weight", group.group().weight()));
        group.score().ifPresent(score -> members.add(scaled("score", score)));
        group.band().ifPresent(band -> members.add(text("band", band.id())));
        return "{" + String.join(",", members) + "}";
    }

    private static <T> String list(List<T> entries, Function<T, String> printer) {
        return "[" + String.join(",", entries.stream().map(printer).toList()) + "]";
    }

    private static String text(String name, String value) {
        return "\"" + name + "\":\""
                + value.codePoints().mapToObj(AssessmentText::escaped).collect(Collectors.joining()) + "\"";
    }

    private static String escaped(int character) {
        String plain = Character.toString(character);
        int escape = "\"\\\b\t\n\f\r".indexOf(character);
        if (escape >= 0) {
            return "\\" + "\"\\btnfr".charAt(escape);
        }
        return character < ' ' ? String.format("\\u%04x", character) : plain;
    }

    private static String number(String name, BigDecimal value) {
        return "\"" + name + "\":"
                + (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static String scaled(String name, BigDecimal value) {
        return "\"" + name + "\":" + value.toPlainString();
    }
}
