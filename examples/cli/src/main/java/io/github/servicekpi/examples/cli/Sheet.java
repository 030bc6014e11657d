package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.examples.cli.Table.Cell;
import io.github.servicekpi.examples.cli.Table.Column;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints assessments as sheets to read in a terminal. */
final class Sheet {
    private final Labels labels;
    private final SheetLines indicators;
    private final SheetResult result;
    private final SheetReasons reasons;
    private final int columns;
    private final boolean colour;

    /**
     * A way to print sheets.
     *
     * @param labels the words
     * @param columns how many columns of the terminal a line should keep to
     * @param colour whether titles and bands stand out
     */
    Sheet(Labels labels, int columns, boolean colour) {
        this.labels = labels;
        this.indicators = new SheetLines(labels);
        this.result = new SheetResult(labels);
        this.reasons = new SheetReasons(labels);
        this.columns = columns;
        this.colour = colour;
    }

    /** {@return the lines of a sheet, with a plan at its end if there is one} */
    List<String> lines(Assessment assessment, Optional<ImprovementPlan> plan) {
        List<Table> tables = new ArrayList<>(
                List.of(head(assessment), indicators.of(assessment), result.of(assessment), reasons.of(assessment)));
        plan.map(reasons::of).ifPresent(tables::add);
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            lines.addAll(lines.isEmpty() ? title(assessment.scorecard()) : List.of(""));
            lines.addAll(table.lines(columns, colour));
        }
        return lines;
    }

    private List<String> title(Scorecard scorecard) {
        Cell title = new Cell(labels.name(scorecard.name(), scorecard.id()), Style.STRONG, 0);
        return new Table(Column.TEXT).row(title).row(Cell.EMPTY).lines(columns, colour);
    }

    private Table head(Assessment assessment) {
        Scorecard scorecard = assessment.scorecard();
        return new Table(Column.TEXT, Column.TEXT)
                .row(Cell.of(labels.word("subject")), Cell.of(assessment.subject()))
                .row(Cell.of(labels.word("period")), Cell.of(assessment.period().toString()))
                .row(Cell.of(labels.word("scorecard")), Cell.of(scorecard.id() + " " + scorecard.version()));
    }

    /** {@return how a band stands out: the best one and the worst one do} */
    static Style style(Band band, BandScale scale) {
        List<Band> bestFirst = scale.bestFirst();
        if (band.equals(bestFirst.get(0))) {
            return Style.GOOD;
        }
        return band.equals(bestFirst.get(bestFirst.size() - 1)) ? Style.POOR : Style.PLAIN;
    }
}
