package io.github.servicekpi.calculator;

import io.github.servicekpi.internal.Limits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of many subjects in one period: a column an indicator, a row a subject.
 *
 * <p>Numbers are given by their last digits: 9550 with 2 fraction digits is 95.50. An indicator without a column is absent in
 * every row. The arrays are read, not copied: fill them again for the next rows. Made by {@link BatchCalculator#columns()};
 * not thread-safe.
 */
public final class BatchColumns {
    /** A mark: the column has what was measured. */
    public static final byte MEASURED = 0;
    /** A mark: nothing is there. */
    public static final byte ABSENT = 1;
    /** A mark: the indicator is not applicable. */
    public static final byte NOT_APPLICABLE = 2;
    /** A mark: the number in the column is a score that an evaluator awarded; it may have 4 digits. */
    public static final byte RATED = 3;

    private final CompiledSheet sheet;
    private final @Nullable Column[] columns;
    private final byte[] @Nullable [] marks;
    private final @Nullable Targets[] targets;
    private long @Nullable [] adjustments;
    private int adjustmentDigits;
    private int rows;

    BatchColumns(CompiledSheet sheet) {
        this.sheet = sheet;
        this.columns = new @Nullable Column[sheet.size()];
        this.marks = new byte[sheet.size()] @Nullable [];
        this.targets = new @Nullable Targets[sheet.size()];
    }

    /** What a column holds. */
    sealed interface Column {
        /** {@return how many rows it has} */
        int length();
    }

    /** Values, or with the mark {@link #RATED} ratings. */
    sealed interface Numbers extends Column {
        /** {@return the last digits of a row's number} */
        long lastDigits(int row);

        /** {@return how many fraction digits they have} */
        int digits();

        /** {@return a row's number} */
        default BigDecimal number(int row) {
            return BigDecimal.valueOf(lastDigits(row), digits());
        }
    }

    /** Numbers of 64 bits. */
    @SuppressWarnings("ArrayRecordComponent") // the caller's own array, never compared
    record Longs(long[] values, int digits) implements Numbers {
        @Override
        public long lastDigits(int row) {
            return values[row];
        }

        @Override
        public int length() {
            return values.length;
        }
    }

    /** Numbers of 32 bits. */
    @SuppressWarnings("ArrayRecordComponent") // the caller's own array, never compared
    record Ints(int[] values, int digits) implements Numbers {
        @Override
        public long lastDigits(int row) {
            return values[row];
        }

        @Override
        public int length() {
            return values.length;
        }
    }

    /** Exact ratios. */
    @SuppressWarnings("ArrayRecordComponent") // the caller's own array, never compared
    record Ratios(long[] numerators, int numeratorDigits, long[] denominators, int denominatorDigits)
            implements Column {
        @Override
        public int length() {
            return Math.min(numerators.length, denominators.length);
        }
    }

    /** Targets of the subjects' own, where they have one. */
    @SuppressWarnings("ArrayRecordComponent") // the caller's own array, never compared
    record Targets(long[] values, int digits, boolean[] present) {
        /** {@return a row's target} */
        BigDecimal number(int row) {
            return BigDecimal.valueOf(values[row], digits);
        }
    }

    /**
     * Says how many rows the columns have.
     *
     * @param count at least 0; no array may be shorter
     * @return these columns
     */
    public BatchColumns rows(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("rows is " + count + "; allowed are 0 and above");
        }
        this.rows = count;
        return this;
    }

    /**
     * Sets the values of an indicator.
     *
     * @param indicator the indicator's id
     * @param values the last digits of each value
     * @param digits how many fraction digits they have, 0 to 9
     * @return these columns
     */
    public BatchColumns values(String indicator, long[] values, int digits) {
        return put(
                indicator, new Longs(Objects.requireNonNull(values, "values"), checked(digits, Limits.VALUE_DIGITS)));
    }

    /**
     * Sets the values of an indicator.
     *
     * @param indicator the indicator's id
     * @param values the last digits of each value
     * @param digits how many fraction digits they have, 0 to 9
     * @return these columns
     */
    public BatchColumns values(String indicator, int[] values, int digits) {
        return put(indicator, new Ints(Objects.requireNonNull(values, "values"), checked(digits, Limits.VALUE_DIGITS)));
    }

    /**
     * Sets the ratios of an indicator.
     *
     * @param indicator the indicator's id
     * @param numerators whole numbers
     * @param denominators whole numbers of at least 0
     * @return these columns
     */
    public BatchColumns ratios(String indicator, long[] numerators, long[] denominators) {
        return ratios(indicator, numerators, 0, denominators, 0);
    }

    /**
     * Sets the ratios of an indicator.
     *
     * @param indicator the indicator's id
     * @param numerators the last digits of each numerator
     * @param numeratorDigits how many fraction digits they have, 0 to 9
     * @param denominators the last digits of each denominator, at least 0
     * @param denominatorDigits how many fraction digits they have, 0 to 9
     * @return these columns
     */
    public BatchColumns ratios(
            String indicator, long[] numerators, int numeratorDigits, long[] denominators, int denominatorDigits) {
        return put(
                indicator,
                new Ratios(
                        Objects.requireNonNull(numerators, "numerators"),
                        checked(numeratorDigits, Limits.VALUE_DIGITS),
                        Objects.requireNonNull(denominators, "denominators"),
                        checked(denominatorDigits, Limits.VALUE_DIGITS)));
    }

    /**
     * Says of each row what its entry in an indicator's column is; without marks every row is measured.
     *
     * @param indicator the indicator's id
     * @param rowMarks {@link #MEASURED}, {@link #ABSENT}, {@link #NOT_APPLICABLE} or {@link #RATED}
     * @return these columns
     */
    public BatchColumns marks(String indicator, byte[] rowMarks) {
        marks[index(indicator)] = Objects.requireNonNull(rowMarks, "rowMarks");
        return this;
    }

    /**
     * Sets the targets that were agreed with some subjects, where the scorecard allows it.
     *
     * @param indicator the indicator's id
     * @param values the last digits of each target
     * @param digits how many fraction digits they have, 0 to 9
     * @param present which rows have a target of their own
     * @return these columns
     */
    public BatchColumns targets(String indicator, long[] values, int digits, boolean[] present) {
        targets[index(indicator)] = new Targets(
                Objects.requireNonNull(values, "values"),
                checked(digits, Limits.VALUE_DIGITS),
                Objects.requireNonNull(present, "present"));
        return this;
    }

    /**
     * Sets what the adjustments of each row sum to.
     *
     * @param sums the last digits of each sum
     * @param digits how many fraction digits they have, 0 to the scorecard's scale
     * @return these columns
     */
    public BatchColumns adjustments(long[] sums, int digits) {
        this.adjustments = Objects.requireNonNull(sums, "sums");
        this.adjustmentDigits = checked(digits, Limits.VALUE_DIGITS);
        return this;
    }

    private static int checked(int digits, int most) {
        if (digits < 0 || digits > most) {
            throw new IllegalArgumentException("digits is " + digits + "; allowed are 0 to " + most);
        }
        return digits;
    }

    private BatchColumns put(String indicator, Column column) {
        columns[index(indicator)] = column;
        return this;
    }

    private int index(String id) {
        return sheet.compiled().index(id);
    }

    /** {@return how many rows the columns have} */
    public int rows() {
        return rows;
    }

    /** Throws if these are the columns of another calculator, an array is shorter than the rows, or a mark does not exist. */
    void checkFor(CompiledSheet other) {
        if (sheet != other) {
            throw new IllegalArgumentException(
                    "these columns are another calculator's; make them with the one that is to assess them");
        }
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            Targets own = targets[i];
            byte[] rowMarks = marks[i];
            checkLength(i, column == null ? rows : column.length());
            checkLength(i, rowMarks == null ? rows : rowMarks.length);
            checkMarks(i, rowMarks);
            checkLength(i, own == null ? rows : Math.min(own.values().length, own.present().length));
        }
        long[] sums = adjustments;
        if (sums != null && sums.length < rows) {
            throw new IllegalArgumentException("the adjustments have " + sums.length + " rows; there are " + rows);
        }
    }

    private void checkMarks(int index, byte @Nullable [] rowMarks) {
        for (int row = 0; rowMarks != null && row < rows; row++) {
            if (rowMarks[row] < MEASURED || rowMarks[row] > RATED) {
                throw new IllegalArgumentException("row " + row + " of "
                        + sheet.line(index).indicator().id() + " has the mark " + rowMarks[row]
                        + "; allowed are MEASURED, ABSENT, NOT_APPLICABLE and RATED");
            }
        }
    }

    private void checkLength(int index, int length) {
        if (length < rows) {
            throw new IllegalArgumentException("the column of "
                    + sheet.line(index).indicator().id() + " has " + length + " rows; there are " + rows);
        }
    }

    @Nullable
    Column column(int line) {
        return columns[line];
    }

    boolean hasMarks(int line) {
        return marks[line] != null;
    }

    /** {@return what an entry is; of an indicator without a column, absent unless a mark says not applicable} */
    byte mark(int line, int row) {
        byte[] rowMarks = marks[line];
        byte mark = rowMarks == null ? MEASURED : rowMarks[row];
        boolean needsColumn = mark == MEASURED || mark == RATED;
        return needsColumn && columns[line] == null ? ABSENT : mark;
    }

    @Nullable
    Targets targets(int line) {
        return targets[line];
    }

    boolean hasAdjustments() {
        return adjustments != null;
    }

    /** {@return the last digits of the sum of a row's adjustments, 0 where there are none} */
    long adjustment(int row) {
        long[] sums = adjustments;
        return sums == null ? 0 : sums[row];
    }

    int adjustmentDigits() {
        return adjustmentDigits;
    }
}
