package io.github.servicekpi.json;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.CurvePoint;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the assessments of one scorecard as JSON. */
public final class AssessmentJson {
    private static final int MOST_PERIODS = 64;
    private static final Rational ALL = Rational.of(100);
    private static final byte[] SUBJECT = "{\"subject\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEIGHTED_TOTAL = JsonText.more(json -> json.name("weightedTotal"));
    private static final byte[] TOTAL = JsonText.more(json -> json.name("total"));
    private static final byte[] FULL_COVERAGE = JsonText.more(json -> json.member("coverage", BigDecimal.valueOf(100)));

    private final Scorecard scorecard;
    private final String fingerprint;
    private final boolean explains;
    private final BandTexts bands;
    private final List<IndicatorText> lines;
    private final ConcurrentMap<AssessmentPeriod, PeriodText> periods = new ConcurrentHashMap<>();

    private AssessmentJson(Scorecard scorecard, String fingerprint, boolean explains) {
        this.scorecard = scorecard;
        this.fingerprint = fingerprint;
        this.explains = explains;
        this.bands = new BandTexts(scorecard);
        this.lines = IntStream.range(0, scorecard.indicators().size())
                .mapToObj(index -> new IndicatorText(scorecard, index, bands))
                .toList();
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
        Utf8Buffer text = new Utf8Buffer();
        write(assessment, text);
        return text.toBytes();
    }

    /** {@return whether this writes the assessments by a scorecard} */
    boolean writes(Scorecard other) {
        return scorecard.equals(other);
    }

    /** Writes an assessment, without a line end, to the end of a buffer. */
    void write(Assessment assessment, Utf8Buffer text) {
        if (!writes(assessment.scorecard())) {
            throw new IllegalArgumentException("the assessment is by the scorecard "
                    + assessment.scorecard().id() + "; this writer takes those by " + scorecard.id());
        }
        write(assessment, new JsonText(text));
    }

    /**
     * {@return an assessment as a text, without a line end}
     *
     * @param assessment the assessment
     * @throws IllegalArgumentException if it was made by another scorecard
     */
    public String toString(Assessment assessment) {
        return new String(write(assessment), StandardCharsets.UTF_8);
    }

    private void write(Assessment assessment, JsonText json) {
        PeriodText period = period(assessment.period());
        json.encoded(SUBJECT).string(assessment.subject()).encoded(period.head());
        if (explains) {
            writeExplained(assessment, json);
        } else {
            writeLines(assessment, period, json);
        }
        if (!scorecard.groups().isEmpty()) {
            json.name("groups").list(assessment.groups(), group -> json.object(() -> write(group, json)));
        }
        if (assessment.exactCoverage().equals(ALL)) {
            json.encoded(FULL_COVERAGE);
        } else {
            json.member("coverage", assessment.coverage());
        }
        json.encoded(WEIGHTED_TOTAL).scaled(assessment.weightedTotal());
        assessment.adjustment().ifPresent(points -> json.member("adjustment", points));
        assessment.adjustmentRequested().ifPresent(points -> json.member("adjustmentRequested", points));
        if (!scorecard.gates().isEmpty()) {
            json.name("gates").list(assessment.gates(), gate -> json.object(() -> write(gate, json)));
        }
        if (assessment.isWithheld()) {
            json.member("withheld", "minimum-coverage");
        } else {
            BigDecimal total = assessment.total();
            json.encoded(TOTAL).scaled(total).encoded(bands.of(total));
        }
        json.text().append('}');
    }

    private PeriodText period(AssessmentPeriod period) {
        PeriodText known = periods.get(period);
        if (known == null) {
            known = new PeriodText(scorecard, fingerprint, period);
            if (periods.size() < MOST_PERIODS) {
                periods.put(period, known);
            }
        }
        return known;
    }

    private void writeExplained(Assessment assessment, JsonText json) {
        Map<String, Explanation> explanations = assessment.explain().stream()
                .collect(Collectors.toMap(
                        explanation -> explanation.line().indicator().id(), Function.identity()));
        json.list(
                assessment.indicators(),
                line -> json.object(() -> write(
                        line,
                        Optional.ofNullable(explanations.get(line.indicator().id())),
                        json)));
    }

    /** Assembles the lines of what was encoded before. */
    private void writeLines(Assessment assessment, PeriodText period, JsonText json) {
        Map<String, BigDecimal> own = assessment.record().targets();
        Map<String, Measurement> values = assessment.record().values();
        List<IndicatorResult> results = assessment.indicators();
        char separator = '[';
        for (IndicatorText text : lines) {
            IndicatorResult line = results.get(text.index());
            json.text().append(separator);
            separator = ',';
            @Nullable BigDecimal target = own.isEmpty() ? null : own.get(text.id());
            text.write(line, values.get(text.id()), target, period, json);
        }
        json.text().append(']');
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
