package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Rational;
import io.github.servicekpi.arbitraries.ScorecardArbitraries;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.kernel.ColumnBlock;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.secondopinion.Drafts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;

/** A batch gives every row the total, band and scores that an assessment of it gives. */
class BatchLaws {
    private static final int USUAL_ROWS = 60;
    private static final int ROWS_FOR_EACH_QUESTION = 16;
    private static final List<String> PERIODS = List.of("2026-09", "2026-Q3", "2026-H2", "2026");
    private static final RandomGenerator<Scorecard> CARDS =
            ScorecardArbitraries.scorecards().generator(1000);

    private static int rowsOfACard = USUAL_ROWS;
    private static long rows;
    private static long quickRows;
    private static long rejected;

    @Property(tries = 60)
    void aBatchOfAnythingAgreesWithAssess(@ForAll long seed) {
        checkAnything(seed);
    }

    @Property(tries = 60)
    void aBatchOfPlainColumnsAgreesWithAssess(@ForAll long seed) {
        checkPlain(seed);
    }

    /** Random records of one period as columns: what cannot be said in a column is absent, in the record too. */
    static void checkAnything(long seed) {
        Random random = new Random(seed);
        Scorecard scorecard = CARDS.next(random).value();
        AssessmentPeriod period = AssessmentPeriod.parse(PERIODS.get(random.nextInt(PERIODS.size())));
        RandomGenerator<PerformanceRecord> records;
        try {
            records = ScorecardArbitraries.recordsFor(scorecard, period).generator(1000);
        } catch (IllegalArgumentException e) {
            return; // nothing with a weight is due in this period
        }
        List<PerformanceRecord> drawn = new ArrayList<>();
        for (int i = 0; i < rowsOfACard; i++) {
            drawn.add(records.next(random).value());
        }
        BatchCalculator batch = BatchCalculator.of(scorecard, period);
        RandomColumns columns = new RandomColumns(batch, drawn, random);
        check(batch, columns.columns(), "seed " + seed + "\n" + scorecard);
    }

    /** Values on and beside the places of every curve, in columns without marks. */
    static void checkPlain(long seed) {
        Random random = new Random(seed);
        AssessmentPeriod period = AssessmentPeriod.parse(PERIODS.get(random.nextInt(PERIODS.size())));
        Optional<Scorecard> plain = plain(CARDS.next(random).value(), period);
        if (plain.isEmpty()) {
            return;
        }
        Scorecard scorecard = plain.get();
        BatchCalculator batch = BatchCalculator.of(scorecard, period);
        BatchColumns columns = batch.columns().rows(rowsOfACard);
        boolean anyValue = random.nextInt(4) == 0;
        for (Indicator indicator : scorecard.indicators()) {
            int digits = random.nextInt(10);
            Optional<BigDecimal> target = indicator.targetIn(period);
            if (target.isPresent() && !(indicator.scoringIn(period) instanceof Rated)) {
                long[] values = new long[rowsOfACard];
                List<Rational> places = indicator
                        .scoringIn(period)
                        .curve(indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER), target.get())
                        .places();
                for (int row = 0; row < rowsOfACard; row++) {
                    values[row] = value(places, digits, random, anyValue);
                }
                if (random.nextInt(3) == 0) {
                    addRatios(columns, indicator, places, random);
                } else if (random.nextInt(4) == 0) {
                    columns.values(indicator.id(), ints(values), digits);
                } else {
                    columns.values(indicator.id(), values, digits);
                }
            } else if (random.nextInt(3) == 0) {
                columns.values(indicator.id(), new long[rowsOfACard], digits);
            }
        }
        check(batch, columns, "seed " + seed + "\n" + scorecard);
    }

    /** {@return a scorecard's lines that have a curve for columns, weighed anew, without groups and gates; if there are any} */
    private static Optional<Scorecard> plain(Scorecard scorecard, AssessmentPeriod period) {
        Map<String, Object> card = Sheet.asObject(Drafts.plain(scorecard.toDraft()));
        card.keySet().removeAll(List.of("groups", "gates", "maximumTotal"));
        card.put("weights", "relative");
        CompiledSheet sheet = new CompiledPeriods(scorecard).in(period);
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            Map<String, Object> line =
                    Sheet.asObject(Sheet.asList(card.get("indicators")).get(i));
            line.remove("group");
            line.put("weight", BigDecimal.valueOf(i + 1));
            if (!sheet.line(i).rules().isRated()
                    && (!sheet.line(i).isDue() || sheet.line(i).valueCurve(2).isPresent())) {
                lines.add(line);
            }
        }
        card.put("indicators", lines);
        return lines.isEmpty() ? Optional.empty() : Optional.of(Scorecard.of(Drafts.of(card)));
    }

    /** Ratios on and beside the places. */
    private static void addRatios(BatchColumns columns, Indicator indicator, List<Rational> places, Random random) {
        long[] numerators = new long[rowsOfACard];
        long[] denominators = new long[rowsOfACard];
        for (int row = 0; row < rowsOfACard; row++) {
            long cases = 1 + random.nextInt(random.nextInt(5) == 0 ? Integer.MAX_VALUE : 500);
            BigDecimal least = indicator.minimumCases().orElse(BigDecimal.ZERO);
            denominators[row] = cases + least.longValue();
            Rational place = places.isEmpty() ? Rational.ONE : places.get(random.nextInt(places.size()));
            Rational other = places.isEmpty() ? Rational.ONE : places.get(random.nextInt(places.size()));
            Rational part = Rational.of(random.nextInt(1001)).dividedBy(Rational.of(1000));
            Rational value =
                    random.nextBoolean() ? place : place.plus(other.minus(place).times(part));
            BigInteger numerator = value.times(Rational.of(denominators[row]))
                    .dividedBy(indicator.ratioFactor())
                    .floor()
                    .add(BigInteger.valueOf(random.nextInt(3) - 1));
            numerators[row] = numerator.bitLength() < 39 ? numerator.longValueExact() : 0;
        }
        columns.ratios(indicator.id(), numerators, denominators);
    }

    private static int[] ints(long[] values) {
        int[] ints = new int[values.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, values[i]));
        }
        return ints;
    }

    private static long value(List<Rational> places, int digits, Random random, boolean anyValue) {
        BigInteger power = BigInteger.TEN.pow(digits);
        Rational place = places.isEmpty() ? Rational.ONE : places.get(random.nextInt(places.size()));
        Rational other = places.isEmpty() ? Rational.ZERO : places.get(random.nextInt(places.size()));
        Rational part = Rational.of(random.nextInt(1001)).dividedBy(Rational.of(1000));
        BigInteger at = place.times(Rational.of(power, BigInteger.ONE)).floor();
        BigInteger value =
                switch (random.nextInt(40) + (anyValue ? 0 : 2)) {
                    case 0 -> BigInteger.valueOf(random.nextLong());
                    case 1 -> BigInteger.TEN.pow(12 + digits).subtract(BigInteger.valueOf(random.nextInt(2)));
                    case 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ->
                        place.plus(other.minus(place).times(part))
                                .times(Rational.of(power, BigInteger.ONE))
                                .floor();
                    default -> at.add(BigInteger.valueOf(random.nextInt(5) - 2));
                };
        return value.bitLength() < Long.SIZE ? value.longValueExact() : 0;
    }

    private static void check(BatchCalculator batch, BatchColumns columns, String context) {
        Scorecard scorecard = batch.scorecard();
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        BatchResults results = batch.resultsWithScores(columns.rows());
        BatchResults totalsOnly = batch.results(columns.rows());
        batch.assess(columns, results);
        batch.assess(columns, totalsOnly);
        for (int row = 0; row < columns.rows(); row++) {
            rows++;
            String where = "row " + row + " of " + context;
            assertEquals(results.totals()[row], totalsOnly.totals()[row], where);
            Optional<Assessment> expected = assess(calculator, columns, row, batch.period());
            if (expected.isEmpty()) {
                rejected++;
                assertEquals(BatchResults.REJECTED, results.totals()[row], where);
                assertFalse(batch.problems(columns, row).isEmpty(), where);
                continue;
            }
            if (row % ROWS_FOR_EACH_QUESTION == 0) {
                assertEquals(List.of(), batch.problems(columns, row), where);
            }
            checkRow(expected.get(), results, row, where);
        }
        int block = Math.min(columns.rows(), ColumnBlock.ROWS);
        quickRows += new ColumnAssessor(new CompiledPeriods(scorecard).in(batch.period()), columns, totalsOnly)
                        .assess(0, block)
                ? columns.rows()
                : 0;
    }

    private static Optional<Assessment> assess(
            ScorecardCalculator calculator, BatchColumns columns, int row, AssessmentPeriod period) {
        try {
            return Optional.of(calculator.assess(new BatchRow(columns, calculator.scorecard(), row).record(period)));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static void checkRow(Assessment expected, BatchResults results, int row, String where) {
        Scorecard scorecard = expected.scorecard();
        int scale = scorecard.rounding().scale();
        if (expected.isWithheld()) {
            assertEquals(BatchResults.WITHHELD, results.totals()[row], where);
            assertEquals(BatchResults.NO_BAND, results.bands()[row], where);
        } else {
            assertEquals(expected.total(), BigDecimal.valueOf(results.totals()[row], scale), where);
            assertEquals(expected.band(), scorecard.bandScale().bestFirst().get(results.bands()[row]), where);
        }
        for (IndicatorResult line : expected.indicators()) {
            int score = results.scores(line.indicator().id())[row];
            assertEquals(
                    line.score(),
                    score == BatchResults.NO_SCORE ? Optional.empty() : Optional.of(BigDecimal.valueOf(score, scale)),
                    where);
        }
    }

    /** Records as columns, each with a number of fraction digits that most of its numbers have. */
    private record RandomColumns(BatchCalculator batch, List<PerformanceRecord> records, Random random) {
        BatchColumns columns() {
            BatchColumns columns = batch.columns().rows(records.size());
            Scorecard scorecard = batch.scorecard();
            for (Indicator indicator : scorecard.indicators()) {
                if (random.nextInt(3) == 0) {
                    addRatios(columns, indicator);
                } else {
                    addNumbers(columns, indicator);
                }
                if (scorecard.individualTargets() || random.nextInt(10) == 0) {
                    addTargets(columns, indicator.id());
                }
            }
            if (scorecard.adjustmentRange().isPresent() || random.nextInt(10) == 0) {
                addAdjustments(columns, scorecard.rounding().scale());
            }
            return columns;
        }

        private Measurement measurement(int row, Indicator indicator) {
            return records.get(row).value(indicator.id()).orElse(null);
        }

        private void addNumbers(BatchColumns columns, Indicator indicator) {
            int digits = random.nextInt(10);
            long[] values = new long[records.size()];
            byte[] marks = new byte[values.length];
            for (int row = 0; row < values.length; row++) {
                Measurement measured = measurement(row, indicator);
                if (measured instanceof Measurement.Value value) {
                    values[row] = lastDigits(value.value(), digits);
                } else if (measured instanceof Measurement.Rating rating) {
                    values[row] = lastDigits(rating.rating(), digits);
                    marks[row] = BatchColumns.RATED;
                } else {
                    marks[row] = measured instanceof Measurement.NotApplicable
                            ? BatchColumns.NOT_APPLICABLE
                            : BatchColumns.ABSENT;
                }
            }
            columns.values(indicator.id(), values, digits).marks(indicator.id(), marks);
        }

        private void addRatios(BatchColumns columns, Indicator indicator) {
            int numeratorDigits = random.nextInt(3) * random.nextInt(5);
            int denominatorDigits = random.nextBoolean() ? numeratorDigits : random.nextInt(10);
            long[] numerators = new long[records.size()];
            long[] denominators = new long[numerators.length];
            byte[] marks = new byte[numerators.length];
            for (int row = 0; row < numerators.length; row++) {
                Measurement measured = measurement(row, indicator);
                if (measured instanceof Measurement.Ratio ratio) {
                    numerators[row] = lastDigits(ratio.numerator(), numeratorDigits);
                    denominators[row] = lastDigits(ratio.denominator(), denominatorDigits);
                    if (random.nextInt(40) == 0) {
                        denominators[row] = -denominators[row];
                    }
                } else {
                    marks[row] = measured instanceof Measurement.NotApplicable
                            ? BatchColumns.NOT_APPLICABLE
                            : BatchColumns.ABSENT;
                }
            }
            columns.ratios(indicator.id(), numerators, numeratorDigits, denominators, denominatorDigits)
                    .marks(indicator.id(), marks);
        }

        private void addTargets(BatchColumns columns, String id) {
            int digits = random.nextInt(10);
            long[] values = new long[records.size()];
            boolean[] present = new boolean[values.length];
            for (int row = 0; row < values.length; row++) {
                BigDecimal own = records.get(row).targets().get(id);
                present[row] = own != null;
                values[row] = own == null ? 0 : lastDigits(own, digits);
            }
            columns.targets(id, values, digits, present);
        }

        private void addAdjustments(BatchColumns columns, int scale) {
            long[] sums = new long[records.size()];
            for (int row = 0; row < sums.length; row++) {
                BigDecimal sum = records.get(row).adjustments().stream()
                        .map(adjustment -> adjustment.points())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                sums[row] = random.nextInt(30) == 0 ? random.nextInt() : lastDigits(sum, scale);
            }
            columns.adjustments(sums, scale);
        }

        /** {@return the last digits of a number; where it has more, another number near it} */
        private static long lastDigits(BigDecimal number, int digits) {
            BigInteger last = number.setScale(digits, RoundingMode.FLOOR).unscaledValue();
            return last.bitLength() < 63 ? last.longValueExact() : 7;
        }
    }

    /** Runs many seeds: their number, the first, how many rows each, and {@code plain} for plain columns alone. */
    public static void main(String... args) {
        long first = Long.parseLong(args[1]);
        rowsOfACard = Integer.parseInt(args[2]);
        int differences = 0;
        for (long seed = first; seed < first + Long.parseLong(args[0]) && differences < 10; seed++) {
            try {
                if (args.length < 4) {
                    checkAnything(seed);
                }
                checkPlain(seed);
            } catch (AssertionError | RuntimeException e) {
                differences++;
                System.out.println("seed " + seed + ": " + e);
            }
        }
        System.out.println(rows + " rows, " + quickRows + " of them column by column, " + rejected + " rejected; "
                + differences + " differences");
    }
}
