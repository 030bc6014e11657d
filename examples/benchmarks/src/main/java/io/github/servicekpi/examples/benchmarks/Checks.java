package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.benchmarks.BatchPath.Kind;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Counts the wrong scores of everything that is timed, by the name of its benchmark. */
final class Checks {
    private final Map<String, Wrong> counts = new LinkedHashMap<>();
    private final int rows;
    private final int rowsOfEngines;

    /**
     * Prepares the checks.
     *
     * @param rows how many assessments the quick ones are checked on
     * @param rowsOfEngines how many the engines are checked on
     */
    Checks(int rows, int rowsOfEngines) {
        this.rows = rows;
        this.rowsOfEngines = rowsOfEngines;
    }

    /** {@return the counts} */
    Map<String, Wrong> run() {
        for (int digits : new int[] {2, 4}) {
            WorkUnit unit = WorkUnit.of(Shape.usual(digits), rows);
            List<long[]> exact = exact(rows, new ExactScores(unit)::ofValues);
            String suffix = digits == 2 ? "" : " digits=" + digits;
            checkLoops(unit, exact, " digits=" + digits);
            checkRatios(unit, suffix);
            checkEngines(unit, exact, suffix);
        }
        checkLines();
        return counts;
    }

    private static List<long[]> exact(int rows, IntFunction<long[]> scores) {
        List<long[]> exact = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            exact.add(scores.apply(row));
        }
        return exact;
    }

    private void checkLoops(WorkUnit unit, List<long[]> exact, String digits) {
        DoubleLoop loop = new DoubleLoop(unit);
        count("BatchBenchmark.doubleLoop" + digits, exact, loop::hundredths);
        count("BatchBenchmark.tunedDoubleLoop" + digits, exact, new TunedDoubleLoop(unit)::hundredths);
        count("BatchBenchmark.longColumns" + digits, exact, batch(unit, Kind.LONGS));
        count("BatchBenchmark.intColumns" + digits, exact, batch(unit, Kind.INTS));
        count("BatchBenchmark.allScores" + digits, exact, batch(unit, Kind.LONGS));
    }

    private void checkRatios(WorkUnit unit, String suffix) {
        List<long[]> exact = exact(rows, new ExactScores(unit)::ofRatios);
        count("RatioBenchmark.doubleLoop" + suffix, exact, new DoubleLoop(unit)::hundredthsOfRatios);
        count("RatioBenchmark.ratioColumns" + suffix, exact, batch(unit, Kind.RATIOS));
        count("ratio records" + suffix, exact, records(unit, unit::ratioRecord));
    }

    private static IntFunction<long[]> batch(WorkUnit unit, Kind kind) {
        BatchPath batch = BatchPath.withScores(unit, kind);
        batch.assess();
        return batch::hundredths;
    }

    private static IntFunction<long[]> records(WorkUnit unit, IntFunction<PerformanceRecord> record) {
        ScorecardCalculator calculator = ScorecardCalculator.of(unit.scorecard());
        return row -> hundredths(calculator.assess(record.apply(row)));
    }

    private static long[] hundredths(Assessment assessment) {
        long[] hundredths = new long[assessment.indicators().size() + 1];
        for (int i = 0; i < hundredths.length - 1; i++) {
            hundredths[i] = assessment.indicators().get(i).scoreInUnits().orElseThrow();
        }
        hundredths[hundredths.length - 1] = assessment.total().movePointRight(2).longValueExact();
        return hundredths;
    }

    private void checkEngines(WorkUnit unit, List<long[]> exact, String suffix) {
        count("RecordBenchmark.assess" + suffix, exact, records(unit, unit::record));
        count("RecordBenchmark.buildAndAssess" + suffix, exact, records(unit, unit::record));
        for (Engine engine : Engine.values()) {
            Peer peer = engine.start(unit);
            String name = "RecordBenchmark.peer engine=" + engine + suffix;
            count(name, exact.subList(0, Math.min(exact.size(), rowsOfEngines)), peer::hundredths);
        }
    }

    private void checkLines() {
        WorkUnit unit = WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT);
        List<long[]> exact = exact(unit.rows(), new ExactScores(unit)::ofValues);
        for (int threads = 1; threads <= 2; threads++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new NdjsonPath(unit, threads).assess(new ByteArrayInputStream(new RecordLines(unit).once()), out);
            List<long[]> scores = JacksonPaths.hundredths(out.toByteArray());
            String name = threads == 1 ? "NdjsonBenchmark.assess" : "NdjsonBenchmark.assessOnTwoThreads";
            count(name, exact, scores::get);
        }
    }

    private void count(String name, List<long[]> exact, IntFunction<long[]> claimed) {
        counts.put(name, Wrong.count(exact.size(), exact::get, claimed));
    }
}
