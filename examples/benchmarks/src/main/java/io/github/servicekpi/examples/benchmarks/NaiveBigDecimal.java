package io.github.servicekpi.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The same with {@link BigDecimal}, written for the reader. */
final class NaiveBigDecimal implements Peer {
    private static final List<BigDecimal> EDGES = LongStream.of(WorkUnit.edges())
            .mapToObj(edge -> BigDecimal.valueOf(edge, 2))
            .toList();
    private static final BigDecimal STEP = new BigDecimal("0.01");

    /** What an assessment comes to. */
    record Result(List<BigDecimal> scores, BigDecimal total) {}

    private record Point(BigDecimal at, BigDecimal score) {}

    private final List<List<Point>> curves;
    private final List<BigDecimal> weights;
    private final BigDecimal[][] values;

    NaiveBigDecimal(WorkUnit unit) {
        int indicators = unit.shape().indicators();
        BigDecimal whole = BigDecimal.valueOf(LongStream.of(unit.weights()).sum());
        this.curves = IntStream.range(0, indicators)
                .mapToObj(i -> points(unit.curve(i)))
                .toList();
        this.weights = LongStream.of(unit.weights())
                .mapToObj(weight -> BigDecimal.valueOf(weight).divide(whole, MathContext.DECIMAL128))
                .toList();
        this.values = new BigDecimal[unit.rows()][indicators];
        for (int row = 0; row < unit.rows(); row++) {
            int r = row;
            Arrays.setAll(values[row], i -> unit.value(i, r));
        }
    }

    private static List<Point> points(Curve curve) {
        return IntStream.range(0, curve.points())
                .mapToObj(point -> new Point(curve.place(point), curve.score(point)))
                .toList();
    }

    @Override
    public Result assess(int row) {
        List<BigDecimal> scores = new ArrayList<>(weights.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal score = score(curves.get(i), values[row][i]);
            scores.add(score);
            sum = sum.add(weights.get(i).multiply(score));
        }
        return new Result(scores, rounded(sum));
    }

    private static BigDecimal score(List<Point> curve, BigDecimal value) {
        Point start = curve.get(0);
        if (value.compareTo(start.at) <= 0) {
            return start.score;
        }
        for (Point end : curve.subList(1, curve.size())) {
            if (value.compareTo(end.at) <= 0) {
                BigDecimal rise = end.score.subtract(start.score);
                BigDecimal run = end.at.subtract(start.at);
                return rounded(
                        start.score.add(value.subtract(start.at).multiply(rise).divide(run, MathContext.DECIMAL128)));
            }
            start = end;
        }
        return start.score;
    }

    private static BigDecimal rounded(BigDecimal exact) {
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        for (BigDecimal edge : EDGES) {
            if (rounded.compareTo(edge) == 0 && exact.compareTo(edge) < 0) {
                return edge.subtract(STEP);
            }
        }
        return rounded;
    }

    @Override
    public long[] hundredths(int row) {
        Result result = assess(row);
        long[] hundredths = new long[weights.size() + 1];
        Arrays.setAll(
                hundredths,
                i -> (i < weights.size() ? result.scores.get(i) : result.total)
                        .movePointRight(2)
                        .longValueExact());
        return hundredths;
    }
}
