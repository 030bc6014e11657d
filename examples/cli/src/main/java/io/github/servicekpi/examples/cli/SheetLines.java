package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.examples.cli.Table.Cell;
import io.github.servicekpi.examples.cli.Table.Column;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.scorecard.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a sheet: what each indicator and each group comes to. */
final class SheetLines {
    private static final int MEMBER_INDENT = 2;

    private final Labels labels;
    private final Figures figures;

    SheetLines(Labels labels) {
        this.labels = labels;
        this.figures = new Figures(labels);
    }

    /** {@return the lines, each group before its members; effective weights only where they differ from the weights} */
    Table of(Assessment assessment) {
        boolean effective = assessment.indicators().stream()
                .anyMatch(line ->
                        line.effectiveWeight().compareTo(line.indicator().weight()) != 0);
        List<Column> columns = new ArrayList<>(
                List.of(Column.TEXT, Column.VALUE, Column.VALUE, Column.FIGURE, Column.TEXT, Column.DECIMAL));
        List<String> titles =
                new ArrayList<>(List.of("indicator", "actual", "target", "score", "band", "weight", "weighted"));
        if (effective) {
            columns.add(Column.DECIMAL);
            titles.add(titles.size() - 1, "effective");
        }
        columns.add(Column.DECIMAL);
        Table table = new Table(columns.toArray(Column[]::new))
                .row(titles.stream().map(labels::word).map(Cell::of).toArray(Cell[]::new))
                .rule();
        if (assessment.groups().isEmpty()) {
            assessment.indicators().forEach(line -> table.row(line(line, assessment, effective, 0)));
        }
        assessment.groups().forEach(group -> addGroup(table, group, assessment, effective));
        return table.rule();
    }

    private void addGroup(Table table, GroupResult group, Assessment assessment, boolean effective) {
        String id = group.group().id();
        table.row(
                new Cell(labels.name(group.group().name(), id), Style.STRONG, 0),
                Cell.EMPTY,
                Cell.EMPTY,
                score(group.score()),
                band(group.band(), assessment),
                Cell.of(Figures.plain(group.group().weight())));
        assessment.indicators().stream()
                .filter(line -> line.indicator().group().equals(Optional.of(id)))
                .forEach(line -> table.row(line(line, assessment, effective, MEMBER_INDENT)));
    }

    private Cell[] line(IndicatorResult line, Assessment assessment, boolean effective, int indent) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell(labels.name(line.indicator()), Style.PLAIN, indent),
                Cell.of(figures.actual(line, assessment.period())),
                Cell.of(figures.target(line).replace(Figures.NO_BREAK, ' ')),
                score(line.score()),
                band(line.band(), assessment),
                Cell.of(Figures.plain(line.indicator().weight()))));
        if (effective) {
            cells.add(Cell.of(Figures.plain(line.effectiveWeight())));
        }
        cells.add(Cell.of(Figures.plain(line.weightedScore())));
        return cells.toArray(Cell[]::new);
    }

    private static Cell score(Optional<BigDecimal> score) {
        return Cell.of(score.map(BigDecimal::toPlainString).orElse("-"));
    }

    private Cell band(Optional<Band> band, Assessment assessment) {
        return band.map(reached -> new Cell(
                        labels.name(reached),
                        Sheet.style(reached, assessment.scorecard().bandScale()),
                        0))
                .orElse(Cell.of("-"));
    }
}
