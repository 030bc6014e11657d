package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;

/** A row of columns as a record, for whoever wants to know more than its total. */
record BatchRow(BatchColumns columns, Scorecard scorecard, int row) {
    private static final String REASON = "row";

    PerformanceRecord record(AssessmentPeriod period) {
        PerformanceRecord.Builder record =
                PerformanceRecord.builder().subject("row " + row).period(period);
        for (int line = 0; line < scorecard.indicators().size(); line++) {
            String id = scorecard.indicators().get(line).id();
            BatchColumns.Targets own = columns.targets(line);
            if (own != null && own.present()[row]) {
                record.target(id, own.number(row));
            }
            switch (columns.mark(line, row)) {
                case BatchColumns.ABSENT -> {}
                case BatchColumns.NOT_APPLICABLE -> record.notApplicable(id, REASON);
                case BatchColumns.RATED -> record.rating(id, number(line).toString());
                default -> measured(record, id, line);
            }
        }
        addAdjustments(record);
        return record.build();
    }

    /** A sum that is more than one adjustment may be is made of several. */
    private void addAdjustments(PerformanceRecord.Builder record) {
        BigDecimal left = BigDecimal.valueOf(columns.adjustment(row), columns.adjustmentDigits());
        for (int i = 0; left.signum() != 0 && i <= Limits.ADJUSTMENTS; i++) {
            BigDecimal points = left.max(Limits.SCORE.negate()).min(Limits.SCORE);
            record.adjustment(points.toString(), REASON);
            left = left.subtract(points);
        }
    }

    private void measured(PerformanceRecord.Builder record, String id, int line) {
        if (columns.column(line) instanceof BatchColumns.Ratios ratios) {
            record.ratio(
                    id,
                    BigDecimal.valueOf(ratios.numerators()[row], ratios.numeratorDigits()),
                    BigDecimal.valueOf(ratios.denominators()[row], ratios.denominatorDigits()));
        } else {
            record.value(id, number(line));
        }
    }

    private BigDecimal number(int line) {
        if (columns.column(line) instanceof BatchColumns.Numbers numbers) {
            return numbers.number(row);
        }
        throw new IllegalStateException("the mark RATED needs a column of numbers, not of ratios");
    }
}
