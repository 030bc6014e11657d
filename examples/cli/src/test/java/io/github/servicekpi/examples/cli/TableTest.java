package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.examples.cli.Table.Cell;
import io.github.servicekpi.examples.cli.Table.Column;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** Columns line up, whatever stands in them. */
class TableTest {
    private static final int ENDLESS = Integer.MAX_VALUE;

    @Test
    void textsStandFromTheLeftFiguresFromTheRightAndDecimalsAtTheirPoint() {
        Table table = new Table(Column.TEXT, Column.FIGURE, Column.DECIMAL)
                .row(Cell.of("指标"), Cell.of("得分"), Cell.of("加权"))
                .rule()
                .row(Cell.of("费用率"), Cell.of("84.67"), Cell.of("12.7005"))
                .row(new Cell("visits", Style.PLAIN, 1), Cell.of("-"), Cell.of("16"))
                .row(Cell.of("last"));

        assertEquals("""
                指标      得分     加权
                -----------------------
                费用率   84.67  12.7005
                 visits      -  16
                last
                """, text(table.lines(ENDLESS, false)));
    }

    @Test
    void textsAreBrokenToKeepToTheTerminal() {
        Table table = new Table(Column.TEXT, Column.VALUE, Column.FIGURE)
                .row(
                        new Cell("Customer visit completion rate", Style.PLAIN, 2),
                        Cell.of("39/40 =\u00a097.5\u00a0%"),
                        Cell.of("97.50"));

        assertEquals("""
                  Customer         39/40  97.50
                  visit         = 97.5 %
                  completion
                  rate
                """, text(table.lines(31, false)));
    }

    @Test
    void stylesDoNotMoveColumns() {
        Table table = new Table(Column.TEXT, Column.FIGURE)
                .row(new Cell("远超", Style.GOOD, 0), Cell.of("1"))
                .row(Cell.of("b"), Cell.of("2"));

        List<String> styled = table.lines(ENDLESS, true);

        assertEquals("\u001b[32m远超\u001b[0m  1", styled.get(0));
        assertEquals(
                table.lines(ENDLESS, false),
                styled.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9]*m", ""))
                        .toList());
    }

    @Property
    void theLastColumnEndsInOneLineWhateverStandsBeforeIt(@ForAll("texts") @NotEmpty List<String> texts) {
        Table table = new Table(Column.TEXT, Column.VALUE, Column.TEXT, Column.FIGURE);
        texts.forEach(text -> table.row(Cell.of(text), Cell.of(text + "x"), Cell.of("y" + text), Cell.of("7")));

        List<Integer> widths = table.lines(ENDLESS, false).stream()
                .map(DisplayText::width)
                .distinct()
                .toList();

        assertEquals(1, widths.size());
    }

    @Property
    void noLineIsTooLongWhereEveryWordFits(@ForAll("texts") @NotEmpty List<String> texts) {
        Table table = new Table(Column.TEXT, Column.VALUE, Column.FIGURE);
        texts.forEach(text -> table.row(Cell.of(text), Cell.of(text), Cell.of("7")));

        assertTrue(table.lines(60, false).stream().allMatch(line -> DisplayText.width(line) <= 60));
    }

    /** Words of at most 20 columns in several scripts. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> word =
                Arbitraries.of("rate", "费用率", "한글", "e\u0301te\u0301", "👍", "commissioning", "、", "1/2", "\u001b[0m");
        return word.list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(6);
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
