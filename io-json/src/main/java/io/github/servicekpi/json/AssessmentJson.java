package io.github.servicekpi.json;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.CurvePoint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the assessments of one scorecard as JSON. */
public final class AssessmentJson {
    private final Scorecard scorecard;
    private final String fingerprint;
    private final boolean explains;

    private AssessmentJson(Scorecard scorecard, String fingerprint, boolean explains) {
        this.scorecard = scorecard;
        this.fingerprint = fingerprint;
        this.explains = explains;
    }

    /**
     * {@return a writer of the assessments by a scorecard, which is thread-safe and meant to be kept}
     *
     * @param scorecard the scorecard
     */
    public static AssessmentJson of(Scorecard scorecard) {
        return new AssessmentJson(scorecard, ScorecardJson.fingerprint(scorecard), false);
    }

    /** {@return a writer that also writes an explanation of each line that has a score} */
    public AssessmentJson explaining() {
        return new AssessmentJson(scorecard, fingerprint, true);
    }

    /**
     * {@return an assessment in UTF-8, without a line end}
     *
     * @param assessment the assessment
     * @throws IllegalArgumentException if it was made by another scorecard
     */
    public byte[] write(Assessment assessment) {
        if (!assessment.scorecard().equals(scorecard)) {
            throw new IllegalArgumentException("the assessment is by the scorecard "
                    + assessment.scorecard().id() + "; this writer takes those by " + scorecard.id());
        }
        return JsonText.bytes(json -> json.object(() -> write(assessment, json)));
    }

    /**
     * {@return an assessment as a text, without a line end}
     *
     * @param assessment the assessment
     */
    public String toString(Assessment assessment) {
        return new String(write(assessment), StandardCharsets.UTF_8);
    }

    private void write(Assessment assessment, JsonText json) {
        json.member("subject", assessment.subject())
                .member("period", assessment.period().toString())
                .name("scorecard")
                .object(() -> json.member("id", scorecard.id())
                        .member("version", scorecard.version())
                        .member("sha256", fingerprint))
                .name("indicators");
        if (explains) {
            Map<String, Explanation> explanations = assessment.explain().stream()
                    .collect(Collectors.toMap(
                            explanation -> explanation.line().indicator().id(), Function.identity()));
            json.list(
                    assessment.indicators(),
                    line -> json.object(() -> write(
                            line,
                            Optional.ofNullable(
                                    explanations.get(line.indicator().id())),
                            json)));
        } else {
            json.list(assessment.indicators(), line -> json.object(() -> write(line, Optional.empty(), json)));
        }
        if (!assessment.groups().isEmpty()) {
            json.name("groups").list(assessment.groups(), group -> json.object(() -> write(group, json)));
        }
        json.member("coverage", assessment.coverage()).name("weightedTotal").scaled(assessment.weightedTotal());
        assessment.adjustment().ifPresent(points -> json.member("adjustment", points));
        assessment.adjustmentRequested().ifPresent(points -> json.member("adjustmentRequested", points));
        if (!scorecard.gates().isEmpty()) {
            json.name("gates").list(assessment.gates(), gate -> json.object(() -> write(gate, json)));
        }
        if (assessment.isWithheld()) {
            json.member("withheld", "minimum-coverage");
        } else {
            json.name("total")
                    .scaled(assessment.total())
                    .member("band", assessment.band().id());
        }
    }

    private static void write(IndicatorResult line, Optional<Explanation> explanation, JsonText json) {
        json.member("id", line.indicator().id()).member("status", line.status().toString());
        line.measurement().ifPresent(measurement -> writeActual(measurement, json));
        line.target().ifPresent(target -> json.member("target", target));
        line.score().ifPresent(score -> json.name("score").scaled(score));
        line.band().ifPresent(band -> json.member("band", band.id()));
        json.member("weight", line.indicator().weight())
                .member("effectiveWeight", line.effectiveWeight())
                .member("weightedScore", line.weightedScore());
        explanation.ifPresent(why -> json.name("explanation").object(() -> write(why, json)));
    }

    private static void write(Explanation why, JsonText json) {
        json.member("piece", why.piece().toString());
        why.value().ifPresent(value -> json.name("x").rational(value));
        why.from().ifPresent(end -> write("from", end, json));
        why.to().ifPresent(end -> write("to", end, json));
        json.name("exact").rational(why.exactScore());
        why.heldBelow().ifPresent(edge -> json.member("heldBelow", edge));
        json.member("pointsLost", why.pointsLost());
    }

    private static void write(String name, CurvePoint end, JsonText json) {
        json.name(name)
                .object(() -> json.name("at").rational(end.at()).name("score").rational(end.score()));
    }

    private static void writeActual(Measurement measurement, JsonText json) {
        if (measurement instanceof Measurement.Value value) {
            json.member("actual", value.value());
        } else if (measurement instanceof Measurement.Ratio ratio) {
            json.name("actual")
                    .object(() ->
                            json.member("numerator", ratio.numerator()).member("denominator", ratio.denominator()));
        }
    }

    private static void write(GroupResult group, JsonText json) {
        json.member("id", group.group().id()).member("weight", group.group().weight());
        group.score().ifPresent(score -> json.name("score").scaled(score));
        group.band().ifPresent(band -> json.member("band", band.id()));
    }

    private static void write(Gate gate, JsonText json) {
        json.member("indicator", gate.indicator()).member("capTotalAt", gate.capTotalAt());
    }
}
