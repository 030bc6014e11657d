package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.cli.Table.Cell;
import io.github.servicekpi.examples.cli.Table.Column;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Result;
import io.github.servicekpi.scorecard.Band;

/** The end of a sheet: what the lines come to, and what was done to their sum. */
final class SheetResult {
    private final Labels labels;
    private final Result result;

    SheetResult(Labels labels) {
        this.labels = labels;
        this.result = new Result(labels);
    }

    /** {@return the result, an entry for each step that had an effect} */
    Table of(Assessment assessment) {
        Table table = new Table(Column.TEXT, Column.TEXT);
        result.steps(assessment).forEach(step -> addStep(table, step));
        return table.row(new Cell(labels.word("total"), Style.STRONG, 0), total(assessment));
    }

    private void addStep(Table table, Result.Step step) {
        String figure = step.figure().text();
        String text = step.aside().isEmpty() ? figure : labels.phrase("with-aside", figure, step.aside());
        table.row(Cell.of(labels.word(step.key())), Cell.of(text));
        step.details().forEach(detail -> table.row(Cell.EMPTY, Cell.of(detail.text())));
    }

    private Cell total(Assessment assessment) {
        if (assessment.isWithheld()) {
            return new Cell(result.withheld(assessment), Style.STRONG, 0);
        }
        Band band = assessment.band();
        String text = assessment.total().toPlainString() + "  " + labels.name(band);
        Style style = Sheet.style(band, assessment.scorecard().bandScale());
        return new Cell(text, style == Style.PLAIN ? Style.STRONG : style, 0);
    }
}
