package io.github.servicekpi.arbitraries;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Random scorecards and records that reach every rule of core/README.md, sections 2 to 8: edges, ties of the rounding,
 * limits and their neighbours preferred.
 *
 * <p>A counterexample shrinks towards the plainest sheet that still fails: one indicator, no groups, gates or adjustments,
 * and every value on its target. The lines of a sheet shrink each by itself.
 */
public final class ScorecardArbitraries {
    private ScorecardArbitraries() {}

    /** {@return valid scorecards} */
    public static Arbitrary<Scorecard> scorecards() {
        return Chosen.arbitrary(choices -> {
            Dice dice = new Dice(choices);
            return RandomCard.of(dice, RandomCard.lines(dice));
        });
    }

    /** {@return scorecards, each with a record that fits it} */
    public static Arbitrary<Sheet> sheets() {
        return Chosen.arbitrary(choices -> {
            Dice dice = new Dice(choices);
            Dice frame = dice.part();
            List<Dice> lines = RandomCard.lines(dice);
            Scorecard scorecard = RandomCard.of(dice, lines);
            List<Dice> measured = lines.stream().map(Dice::part).toList();
            return new Sheet(scorecard, new RecordMaker(scorecard).record(frame, measured));
        });
    }

    /** {@return records, each of them for some scorecard} */
    public static Arbitrary<PerformanceRecord> records() {
        return sheets().map(Sheet::record);
    }

    /**
     * {@return records of any period that a calculator of the scorecard accepts}
     *
     * <p>In each of their periods at least one line with a weight is due, and at least one such line counts. A measurement
     * is missing only where the scorecard allows it.
     *
     * @param scorecard what the records are for
     * @throws IllegalArgumentException if no line with a weight is ever due
     */
    public static Arbitrary<PerformanceRecord> recordsFor(Scorecard scorecard) {
        RecordMaker maker = new RecordMaker(scorecard);
        return Chosen.arbitrary(choices -> maker.record(new Dice(choices)));
    }

    /**
     * {@return records of one period that a calculator of the scorecard accepts}
     *
     * @param scorecard what the records are for
     * @param period the period
     * @throws IllegalArgumentException if in this period no line with a weight is due
     */
    public static Arbitrary<PerformanceRecord> recordsFor(Scorecard scorecard, AssessmentPeriod period) {
        RecordMaker maker = new RecordMaker(scorecard, period);
        return Chosen.arbitrary(choices -> maker.record(new Dice(choices)));
    }
}
