package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.Weighting;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What everybody computes: random assessments, each a score per indicator from a curve of straight lines, rounded HALF_UP
 * to two digits but never over a band's edge, and the weighted total, rounded in the same way.
 *
 * <p>The same shape always gives the same numbers. One value in sixteen lies on a point of its curve; some lie beyond its
 * ends.
 */
final class WorkUnit {
    /** How many assessments the comparison takes. */
    static final int ROWS = 1 << 16;

    static final String PERIOD = "2026-09";

    /** The scores of a five-point curve and, but for the ends, the edges of the bands; in hundredths. */
    private static final long[] USUAL_SCORES = {0, 6000, 7000, 9000, 10000};

    private static final long[] EDGES = {6000, 7000, 9000};
    private static final long[] USUAL_WEIGHTS = {15, 20, 15, 8, 15, 8, 10, 4, 5};

    /** A program names its indicators by constants. */
    private static final String[] IDS =
            IntStream.range(0, LargeScorecards.MOST).mapToObj(i -> "ind-" + i).toArray(String[]::new);

    private final Shape shape;
    private final Curve[] curves;
    /** Whether the indicators are as many as usual, with the usual weights. */
    private final boolean usual;

    private final long[] weights;
    private final long[][] values;
    private final long[][] numerators;
    private final long[][] denominators;

    private WorkUnit(Shape shape, int rows) {
        SplittableRandom random = new SplittableRandom(20261124);
        this.shape = shape;
        this.curves = new Curve[shape.indicators()];
        Arrays.setAll(curves, indicator -> curve(indicator % 2 == 0, random));
        this.usual = USUAL_WEIGHTS.length == shape.indicators();
        this.weights = usual ? USUAL_WEIGHTS : new long[shape.indicators()];
        if (!usual) {
            Arrays.fill(weights, 1);
        }
        this.values = new long[shape.indicators()][rows];
        this.numerators = new long[shape.indicators()][rows];
        this.denominators = new long[shape.indicators()][rows];
        for (int indicator = 0; indicator < shape.indicators(); indicator++) {
            for (int row = 0; row < rows; row++) {
                draw(indicator, row, random);
            }
        }
    }

    /** {@return random assessments of a shape} */
    static WorkUnit of(Shape shape, int rows) {
        return new WorkUnit(shape, rows);
    }

    private Curve curve(boolean higherIsBetter, SplittableRandom random) {
        int points = shape.points();
        long one = shape.one();
        long[] places = new long[points];
        long[] scores = new long[points];
        long place = random.nextLong(one, 5 * one);
        for (int point = 0; point < points; point++) {
            places[point] = place;
            place += random.nextLong(2 * one, 8 * one);
            int rank = higherIsBetter ? point : points - 1 - point;
            scores[point] = points == USUAL_SCORES.length ? USUAL_SCORES[rank] : rank * 10_000L / (points - 1);
        }
        return new Curve(places, scores, shape.digits());
    }

    private void draw(int indicator, int row, SplittableRandom random) {
        long[] places = curves[indicator].places();
        long first = places[0];
        long last = places[places.length - 1];
        long margin = (last - first) / 20;
        boolean onPoint = random.nextInt(16) == 0;
        long value = onPoint
                ? places[random.nextInt(places.length)]
                : random.nextLong(Math.max(0, first - margin), last + margin + 1);
        long hundred = 100 * shape.one();
        long denominator = onPoint ? hundred * random.nextLong(1, 50) : random.nextLong(1, 10_001);
        values[indicator][row] = value;
        denominators[indicator][row] = denominator;
        numerators[indicator][row] = onPoint ? denominator / hundred * value : value * denominator / hundred;
    }

    /** {@return the id of an indicator} */
    static String id(int indicator) {
        return IDS[indicator];
    }

    /** {@return the scorecard that says all of this} */
    Scorecard scorecard() {
        Scorecard.Builder scorecard = Scorecard.builder()
                .id("work-unit")
                .version("1")
                .weights(usual ? Weighting.PERCENT : Weighting.RELATIVE)
                .band(Band.builder().id("far-exceeds").from("90").to("100"))
                .band(Band.builder().id("exceeds").from("70").to("90"))
                .band(Band.builder().id("meets").from("60").to("70"))
                .band(Band.builder().id("misses").from("0").to("60"));
        for (int indicator = 0; indicator < shape.indicators(); indicator++) {
            scorecard.indicator(indicator(indicator));
        }
        return scorecard.build();
    }

    private Indicator.Builder indicator(int indicator) {
        Curve curve = curves[indicator];
        Interpolate.Builder scoring = Interpolate.builder();
        for (int point = 0; point < curve.points(); point++) {
            scoring.point(curve.score(point), Threshold.value(curve.place(point)));
        }
        return Indicator.builder()
                .id(id(indicator))
                .unit("%")
                .polarity(indicator % 2 == 0 ? Polarity.HIGHER_IS_BETTER : Polarity.LOWER_IS_BETTER)
                .weight(Long.toString(weights[indicator]))
                .targetOfEveryPeriod(curve.place(1).toPlainString())
                .scoring(scoring);
    }

    /** {@return the record of a row, with plain values} */
    PerformanceRecord record(int row) {
        PerformanceRecord.Builder builder =
                PerformanceRecord.builder().subject("E-" + (100_000 + row)).period(PERIOD);
        for (int indicator = 0; indicator < shape.indicators(); indicator++) {
            builder.value(id(indicator), value(indicator, row));
        }
        return builder.build();
    }

    /** {@return the record of a row, with ratios} */
    PerformanceRecord ratioRecord(int row) {
        PerformanceRecord.Builder builder =
                PerformanceRecord.builder().subject("E-" + (100_000 + row)).period(PERIOD);
        for (int indicator = 0; indicator < shape.indicators(); indicator++) {
            builder.ratio(id(indicator), numerators[indicator][row], denominators[indicator][row]);
        }
        return builder.build();
    }

    Shape shape() {
        return shape;
    }

    int rows() {
        return values[0].length;
    }

    Curve curve(int indicator) {
        return curves[indicator];
    }

    /** {@return the weights, which count as their shares of their sum} */
    long[] weights() {
        return weights.clone();
    }

    /** {@return the edges between the bands in hundredths, ascending} */
    static long[] edges() {
        return EDGES.clone();
    }

    BigDecimal value(int indicator, int row) {
        return BigDecimal.valueOf(values[indicator][row], shape.digits());
    }

    /** {@return the values of an indicator in units of the last digit, one a row} */
    long[] values(int indicator) {
        return values[indicator];
    }

    /** {@return the numerators of an indicator's ratios, which come to about its values} */
    long[] numerators(int indicator) {
        return numerators[indicator];
    }

    long[] denominators(int indicator) {
        return denominators[indicator];
    }
}
