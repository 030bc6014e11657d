package io.github.servicekpi.calculator;

import io.github.servicekpi.kernel.ColumnBlock;
import io.github.servicekpi.kernel.RatioCurve;
import io.github.servicekpi.kernel.TotalRounder;
import io.github.servicekpi.kernel.ValueCurve;
import io.github.servicekpi.rules.Redistribution;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assesses blocks of rows column by column: every line that is due has a value in every row, and a curve that scores whole
 * columns. A block in which anything is otherwise is left to the {@link RowAssessor}.
 */
final class ColumnAssessor {
    private final CompiledSheet sheet;
    private final BatchColumns columns;
    private final BatchResults results;
    private final @Nullable ValueCurve[] curves;
    private final @Nullable RatioCurve[] ratioCurves;
    private final long[] shares;
    private final @Nullable TotalRounder rounder;
    private final ColumnBlock block = new ColumnBlock();

    ColumnAssessor(CompiledSheet sheet, BatchColumns columns, BatchResults results) {
        this.sheet = sheet;
        this.columns = columns;
        this.results = results;
        this.curves = new ValueCurve[sheet.size()];
        this.ratioCurves = new RatioCurve[sheet.size()];
        this.shares = new long[sheet.size()];
        this.rounder = isPlain() ? makeRounder().orElse(null) : null;
    }

    private boolean isPlain() {
        // What is done to a total after it was rounded takes a row's scores together.
        if (columns.hasAdjustments() || !sheet.compiled().limits().isEmpty()) {
            return false;
        }
        for (int i = 0; i < sheet.size(); i++) {
            if (columns.hasMarks(i) || columns.targets(i) != null || !isPlain(i, sheet.line(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(int index, CompiledLine line) {
        BatchColumns.Column column = columns.column(index);
        if (!line.isDue()) {
            return !(column instanceof BatchColumns.Ratios);
        } else if (column instanceof BatchColumns.Ratios ratios) {
            ratioCurves[index] = line.ratioCurve().orElse(null);
            return ratioCurves[index] != null && ratios.numeratorDigits() == ratios.denominatorDigits();
        } else if (column instanceof BatchColumns.Numbers numbers) {
            curves[index] = line.valueCurve(numbers.digits()).orElse(null);
        }
        return curves[index] != null;
    }

    private Optional<TotalRounder> makeRounder() {
        CompiledScorecard compiled = sheet.compiled();
        long[] counting = new long[sheet.size()];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = sheet.line(i).isDue() ? 0 : ScoredLines.NONE;
        }
        Redistribution due = sheet.redistribution(counting);
        if (due.isEmpty() || due.divisor() == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = due.coefficient(i);
        }
        return TotalRounder.of(compiled.rounding(), compiled.fullUnits(), compiled::band, due.divisor());
    }

    /** Assesses the rows from one to another, exclusive; {@return whether it could} */
    boolean assess(int from, int to) {
        TotalRounder ready = rounder;
        if (ready == null) {
            return false;
        }
        block.begin(to - from);
        for (int i = 0; i < curves.length; i++) {
            score(i, from);
            if (sheet.line(i).isDue()) {
                block.add(shares[i]);
            }
            if (results.keepScores()) {
                keep(i, from, to);
            }
        }
        if (block.isAnyOutside()) {
            return false;
        }
        block.total(ready, results.totals(), results.bands(), from);
        return true;
    }

    private void score(int index, int from) {
        BatchColumns.Column column = columns.column(index);
        CompiledLine line = sheet.line(index);
        RatioCurve ratioCurve = ratioCurves[index];
        if (ratioCurve != null && column instanceof BatchColumns.Ratios ratios) {
            block.score(
                    ratioCurve,
                    new RatioCurve.Ratios(ratios.numerators(), ratios.denominators(), from, line::scoreOfRatio),
                    RowAssessor.limit(ratios.numeratorDigits()),
                    line.rules().leastCases(ratios.denominatorDigits()));
            return;
        }
        if (column instanceof BatchColumns.Longs longs) {
            block.load(longs.values(), from, RowAssessor.limit(longs.digits()));
        } else if (column instanceof BatchColumns.Ints ints) {
            block.load(ints.values(), from);
        }
        ValueCurve curve = curves[index];
        if (curve != null) {
            block.score(curve);
        }
    }

    private void keep(int line, int from, int to) {
        int[] kept = results.scores(line);
        if (sheet.line(line).isDue()) {
            block.keep(kept, from);
        } else {
            Arrays.fill(kept, from, to, BatchResults.NO_SCORE);
        }
    }
}
