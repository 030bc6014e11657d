package io.github.servicekpi.examples.report.words;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.AdjustmentRange;
import io.github.servicekpi.scorecard.Gate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The end of a sheet: what the lines come to, and what was done to their sum. */
public final class Result {
    private final Labels labels;

    /**
     * The ends of sheets.
     *
     * @param labels the words
     */
    public Result(Labels labels) {
        this.labels = labels;
    }

    /**
     * A step on the way to the total that had an effect.
     *
     * @param key what it is, one of the keys of {@code labels.properties}
     * @param figure what it came to, in figures or in words
     * @param aside what to know about the figure, else empty
     * @param details what to read below it, in the order of the record
     */
    public record Step(String key, Text figure, String aside, List<Text> details) {
        /** Keeps a copy of the details. */
        public Step {
            details = List.copyOf(details);
        }
    }

    /** {@return the steps up to the total, which is not among them} */
    public List<Step> steps(Assessment assessment) {
        List<Step> steps = new ArrayList<>();
        assessment.indicators().forEach(line -> addReason(steps, line));
        steps.add(step("coverage", Figures.plain(assessment.coverage()) + " %"));
        steps.add(step("weighted-total", assessment.weightedTotal().toPlainString()));
        assessment.adjustment().ifPresent(points -> steps.add(adjustment(points, assessment)));
        addMaximum(steps, assessment);
        assessment.gates().forEach(gate -> steps.add(gate(gate, assessment)));
        return List.copyOf(steps);
    }

    /** {@return why there is no total} */
    public String withheld(Assessment assessment) {
        return labels.phrase(
                "total.withheld", Figures.plain(assessment.scorecard().minimumCoverage()));
    }

    private static Step step(String key, String figure) {
        return new Step(key, Text.of(figure), "", List.of());
    }

    private void addReason(List<Step> steps, IndicatorResult line) {
        if (line.measurement().orElse(null) instanceof Measurement.NotApplicable not) {
            String reason = labels.phrase("reason", labels.name(line.indicator()), labels.text(not.reason()));
            steps.add(step("not-applicable", reason));
        }
    }

    private Step adjustment(BigDecimal points, Assessment assessment) {
        List<Text> reasons =
                assessment.record().adjustments().stream().map(this::reason).toList();
        String aside = assessment
                .adjustmentRequested()
                .flatMap(requested -> assessment.scorecard().adjustmentRange().map(range -> clamped(requested, range)))
                .orElse("");
        return new Step("adjustment", Text.of(Figures.signed(points)), aside, reasons);
    }

    private Text reason(Adjustment asked) {
        return Text.of(labels.phrase("reason", Figures.signed(asked.points()), labels.text(asked.reason())));
    }

    private String clamped(BigDecimal requested, AdjustmentRange range) {
        return labels.phrase(
                "adjustment.clamped",
                Figures.signed(requested),
                Figures.signed(range.min()),
                Figures.signed(range.max()));
    }

    private void addMaximum(List<Step> steps, Assessment assessment) {
        BigDecimal sum = assessment.weightedTotal().add(assessment.adjustment().orElse(BigDecimal.ZERO));
        assessment
                .scorecard()
                .maximumTotal()
                .filter(most -> sum.compareTo(most) > 0)
                .ifPresent(most -> steps.add(step("maximum", Figures.plain(most))));
    }

    private Step gate(Gate gate, Assessment assessment) {
        IndicatorResult line = assessment.indicator(gate.indicator());
        String name = labels.name(line.indicator());
        String cap = Figures.plain(gate.capTotalAt());
        String fired = line.score().isPresent()
                ? labels.phrase("gate.fired", name, Figures.plain(gate.scoreBelow()), cap)
                : labels.phrase("gate.unmeasured", name, cap);
        return new Step(
                "gate",
                Text.of(fired),
                "",
                gate.reason().map(labels::marked).map(List::of).orElse(List.of()));
    }
}
