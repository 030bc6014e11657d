package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.Sentences;
import io.github.servicekpi.examples.cli.Table.Cell;
import io.github.servicekpi.examples.cli.Table.Column;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.scorecard.Indicator;
import java.util.List;

/** Why a sheet came to what it did, and what would take it further. */
final class SheetReasons {
    private static final int OPTION_INDENT = 2;

    private final Labels labels;
    private final Sentences sentences;

    SheetReasons(Labels labels) {
        this.labels = labels;
        this.sentences = labels.sentences();
    }

    /** {@return a row for each line that has a score, those that cost most first} */
    Table of(Assessment assessment) {
        Table table = new Table(Column.TEXT, Column.DECIMAL, Column.TEXT)
                .row(Cell.of(labels.word("reasons")), Cell.of(labels.word("lost")), Cell.of(labels.word("why")))
                .rule();
        assessment.explain().stream()
                .sorted(Explanation.MOST_LOST_FIRST)
                .forEach(explanation -> table.row(
                        Cell.of(name(explanation.line().indicator())),
                        Cell.of(Figures.plain(explanation.pointsLost())),
                        Cell.of(sentences.of(explanation))));
        return table.rule();
    }

    private String name(Indicator indicator) {
        return labels.name(indicator);
    }

    /** {@return how far away the goal is, then a row for each line that can reach it alone} */
    Table of(ImprovementPlan plan) {
        List<String> said = sentences.of(plan);
        Table table = new Table(Column.TEXT).row(new Cell(said.get(0), Style.STRONG, 0));
        said.subList(1, said.size()).forEach(option -> table.row(new Cell(option, Style.PLAIN, OPTION_INDENT)));
        return table;
    }
}
