package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.examples.cli.Table.Cell;
import io.github.servicekpi.examples.cli.Table.Column;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.AdjustmentRange;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;

/** The end of a sheet: what the lines come to, and what was done to their sum. */
final class SheetResult {
    private final Labels labels;

    SheetResult(Labels labels) {
        this.labels = labels;
    }

    /** {@return the result, an entry for each step that had an effect} */
    Table of(Assessment assessment) {
        Table table = new Table(Column.TEXT, Column.TEXT);
        assessment.indicators().forEach(line -> addReason(table, line));
        add(table, "coverage", Figures.plain(assessment.coverage()) + " %");
        add(table, "weighted-total", assessment.weightedTotal().toPlainString());
        addAdjustments(table, assessment);
        addMaximum(table, assessment);
        assessment.gates().forEach(gate -> addGate(table, gate, assessment));
        return table.row(new Cell(labels.word("total"), Style.STRONG, 0), total(assessment));
    }

    private Table add(Table table, String label, String text) {
        return table.row(Cell.of(labels.word(label)), Cell.of(text));
    }

    private void addReason(Table table, IndicatorResult line) {
        if (line.measurement().orElse(null) instanceof Measurement.NotApplicable not) {
            String name = labels.name(line.indicator().name(), line.indicator().id());
            add(table, "not-applicable", labels.phrase("reason", name, labels.text(not.reason())));
        }
    }

    private void addAdjustments(Table table, Assessment assessment) {
        assessment.adjustment().ifPresent(adjustment -> add(table, "adjustment", adjustment(adjustment, assessment)));
        for (Adjustment asked : assessment.record().adjustments()) {
            String reason = labels.phrase("reason", Figures.signed(asked.points()), labels.text(asked.reason()));
            table.row(Cell.EMPTY, Cell.of(reason));
        }
    }

    private String adjustment(BigDecimal adjustment, Assessment assessment) {
        return assessment
                .adjustmentRequested()
                .flatMap(requested ->
                        assessment.scorecard().adjustmentRange().map(range -> clamped(adjustment, requested, range)))
                .orElse(Figures.signed(adjustment));
    }

    private String clamped(BigDecimal adjustment, BigDecimal requested, AdjustmentRange range) {
        return labels.phrase(
                "adjustment.clamped",
                Figures.signed(adjustment),
                Figures.signed(requested),
                Figures.signed(range.min()),
                Figures.signed(range.max()));
    }

    private void addMaximum(Table table, Assessment assessment) {
        BigDecimal sum = assessment.weightedTotal().add(assessment.adjustment().orElse(BigDecimal.ZERO));
        assessment
                .scorecard()
                .maximumTotal()
                .filter(most -> sum.compareTo(most) > 0)
                .ifPresent(most -> add(table, "maximum", Figures.plain(most)));
    }

    private void addGate(Table table, Gate gate, Assessment assessment) {
        IndicatorResult line = assessment.indicator(gate.indicator());
        String name = labels.name(line.indicator().name(), line.indicator().id());
        String cap = Figures.plain(gate.capTotalAt());
        String fired = line.score().isPresent()
                ? labels.phrase("gate.fired", name, Figures.plain(gate.scoreBelow()), cap)
                : labels.phrase("gate.unmeasured", name, cap);
        add(table, "gate", fired);
        gate.reason().ifPresent(reason -> table.row(Cell.EMPTY, Cell.of(labels.text(reason))));
    }

    private Cell total(Assessment assessment) {
        Scorecard scorecard = assessment.scorecard();
        if (assessment.isWithheld()) {
            String why = labels.phrase("total.withheld", Figures.plain(scorecard.minimumCoverage()));
            return new Cell(why, Style.STRONG, 0);
        }
        Band band = assessment.band();
        String text = assessment.total().toPlainString() + "  " + labels.name(band.name(), band.id());
        Style style = Sheet.style(band, scorecard.bandScale());
        return new Cell(text, style == Style.PLAIN ? Style.STRONG : style, 0);
    }
}
