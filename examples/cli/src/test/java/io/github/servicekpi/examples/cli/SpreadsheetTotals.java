package io.github.servicekpi.examples.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The totals of the service-desk months a second time: from the columns of the CSV, with the numbers of the template
 * {@code service-desk-agent} written out as the author of a spreadsheet would, in whole numbers and fractions. Nothing
 * of the library is used, so an error of the library's cannot hide here.
 */
final class SpreadsheetTotals {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final int[] BAND_EDGES = {50, 75, 90};

    private SpreadsheetTotals() {}

    /** One line for each line of the CSV: subject, period, then total and band, or {@code withheld}. */
    static List<String> of(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(Row::parse)
                .map(row -> row.agent() + " " + row.month() + " " + result(row))
                .toList();
    }

    private static String result(Row row) {
        List<Cell> speed = new ArrayList<>();
        List<Cell> quality = new ArrayList<>();
        if (row.taken() >= 3) {
            speed.add(new Cell(40, inTenths(takenWithin4Hours(row))));
        }
        speed.add(new Cell(60, inTenths(percent(row.resolvedWithin15Days(), row.closed()))));
        if (row.closed() >= 5) {
            quality.add(new Cell(45, Fraction.of(resolvedOnce(row))));
            quality.add(new Cell(30, inTenths(escalations(row))));
        }
        if (row.closed() >= 3) {
            quality.add(new Cell(25, inTenths(waits(row))));
        }
        // 60 % of the weight, which no group reaches alone: beyond this line both groups have a cell.
        if (55 * weight(speed) + 45 * weight(quality) < 60 * 100) {
            return "withheld";
        }
        Fraction weighted =
                mean(speed).times(Fraction.of(55, 100)).plus(mean(quality).times(Fraction.of(45, 100)));
        Fraction total = inTenths(weighted);
        if (row.closed() >= 5 && resolvedOnce(row) < 60 && total.isAbove(74)) {
            total = Fraction.of(74);
        }
        return total.toTenths() + " " + band(total);
    }

    /** 0 up to 10 %, from there straight to 80 at 50 %, from there straight to 100 at 80 %. */
    private static Fraction takenWithin4Hours(Row row) {
        Fraction rate = percent(row.takenWithin4Hours(), row.taken());
        if (rate.isBelow(10)) {
            return Fraction.of(0);
        }
        if (rate.isBelow(50)) {
            return rate.plus(Fraction.of(-10)).times(Fraction.of(80, 40));
        }
        if (rate.isBelow(80)) {
            return rate.plus(Fraction.of(-50)).times(Fraction.of(20, 30)).plus(Fraction.of(80));
        }
        return Fraction.of(100);
    }

    private static int resolvedOnce(Row row) {
        Fraction rate = percent(row.resolvedOnce(), row.closed());
        if (!rate.isBelow(98)) {
            return 100;
        }
        if (!rate.isBelow(95)) {
            return 90;
        }
        if (!rate.isBelow(90)) {
            return 80;
        }
        if (!rate.isBelow(85)) {
            return 60;
        }
        return rate.isAbove(75) ? 30 : 0;
    }

    /** 80 at 5 %; 4 for each point below; 4 less for each begun point above, down to 0; 0 above 20 %. */
    private static Fraction escalations(Row row) {
        Fraction rate = percent(row.escalations(), row.closed());
        if (rate.isAbove(20)) {
            return Fraction.of(0);
        }
        if (!rate.isAbove(5)) {
            return Fraction.of(5)
                    .plus(rate.times(Fraction.of(-1)))
                    .times(Fraction.of(4))
                    .plus(Fraction.of(80));
        }
        Fraction begun = Fraction.of(-5).plus(rate).roundedUp();
        return begun.times(Fraction.of(-4)).plus(Fraction.of(80));
    }

    /** 80 at 0.4 waits a ticket, 40 at twice as many, and so on; 100 at most. */
    private static Fraction waits(Row row) {
        if (row.waits() == 0) {
            return Fraction.of(100);
        }
        Fraction score = Fraction.of(80).times(Fraction.of(4, 10)).times(Fraction.of(row.closed(), row.waits()));
        return score.isAbove(100) ? Fraction.of(100) : score;
    }

    private static String band(Fraction total) {
        if (!total.isBelow(90)) {
            return "exceeds";
        }
        if (!total.isBelow(75)) {
            return "meets";
        }
        return total.isBelow(50) ? "misses" : "partly-meets";
    }

    private static int weight(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::weight).sum();
    }

    private static Fraction mean(List<Cell> cells) {
        Fraction sum = Fraction.of(0);
        for (Cell cell : cells) {
            sum = sum.plus(cell.score().times(Fraction.of(cell.weight())));
        }
        return sum.times(Fraction.of(1, weight(cells)));
    }

    private static Fraction percent(int part, int whole) {
        return Fraction.of(100).times(Fraction.of(part, whole));
    }

    /** Half up to one fraction digit, but never over the edge of a band: 74.96 becomes 74.9, not 75.0. */
    private static Fraction inTenths(Fraction score) {
        Fraction rounded = score.roundedHalfUpToTenths();
        for (int edge : BAND_EDGES) {
            if (score.isBelow(edge) && !rounded.isBelow(edge)) {
                return Fraction.of(10 * edge - 1, 10);
            }
        }
        return rounded;
    }

    /** A score that counts, and its weight in its group. */
    private record Cell(int weight, Fraction score) {}

    /** A line of the CSV, its columns in their order. */
    private record Row(
            String month,
            String agent,
            int closed,
            int taken,
            int takenWithin4Hours,
            int resolvedWithin15Days,
            int resolvedOnce,
            int escalations,
            int waits) {

        static Row parse(String line) {
            String[] columns = line.split(",");
            int[] counts = new int[columns.length];
            for (int i = 2; i < columns.length; i++) {
                counts[i] = Integer.parseInt(columns[i]);
            }
            return new Row(
                    columns[0],
                    columns[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5],
                    counts[6],
                    counts[7],
                    counts[8]);
        }
    }

    /** An exact fraction; the denominator is positive. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(int whole) {
            return of(whole, 1);
        }

        static Fraction of(int numerator, int denominator) {
            return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }

        Fraction plus(Fraction other) {
            BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
            return new Fraction(sum, denominator.multiply(other.denominator));
        }

        Fraction times(Fraction other) {
            return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        boolean isBelow(int whole) {
            return numerator.compareTo(denominator.multiply(BigInteger.valueOf(whole))) < 0;
        }

        boolean isAbove(int whole) {
            return numerator.compareTo(denominator.multiply(BigInteger.valueOf(whole))) > 0;
        }

        /** The next whole number, for a fraction above 0. */
        Fraction roundedUp() {
            BigInteger whole =
                    numerator.add(denominator).subtract(BigInteger.ONE).divide(denominator);
            return new Fraction(whole, BigInteger.ONE);
        }

        /** For a fraction of at least 0: floor(10 x + 1/2) tenths. */
        Fraction roundedHalfUpToTenths() {
            BigInteger doubled =
                    numerator.multiply(BigInteger.TEN).multiply(TWO).add(denominator);
            return new Fraction(doubled.divide(denominator.multiply(TWO)), BigInteger.TEN);
        }

        /** A number of at most one fraction digit, printed with exactly one. */
        String toTenths() {
            BigInteger tenths = numerator.multiply(BigInteger.TEN).divide(denominator);
            return new BigDecimal(tenths, 1).toPlainString();
        }
    }
}
