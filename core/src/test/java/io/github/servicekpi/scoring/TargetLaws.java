package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.Problems;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Interpolate.Point;
import io.github.servicekpi.scoring.Steps.Step;
import io.github.servicekpi.scoring.form.MethodReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What lets a scorecard with many targets be checked at a few of them (core/README.md, section 5). */
class TargetLaws {
    private static final int NEAR = 6;
    private static final ScoreLimits LIMITS = new ScoreLimits(BigDecimal.TEN, true, 0);

    /** Few numbers, so that places often meet. */
    private final Random random = new Random();

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(2 * NEAR + 1) - NEAR);
    }

    private Threshold threshold(Polarity polarity) {
        return switch (random.nextInt(polarity == Polarity.CLOSER_IS_BETTER ? 6 : 4)) {
            case 0 -> Threshold.value(number());
            case 1 ->
                Threshold.percentOfTarget(number().multiply(new BigDecimal(50)).toString());
            case 2 -> Threshold.targetPlus(number().toString());
            case 3 -> Threshold.target();
            case 4 -> Threshold.within(number().abs().toString());
            default ->
                Threshold.withinPercentOfTarget(
                        number().abs().multiply(new BigDecimal(50)).toString());
        };
    }

    private ScoringMethod method(Polarity polarity) {
        int entries = 1 + random.nextInt(4);
        if (random.nextBoolean()) {
            List<Point> points = IntStream.rangeClosed(0, entries)
                    .mapToObj(i -> new Point(number().abs(), threshold(polarity)))
                    .toList();
            return new Interpolate(points);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            boolean beyond = polarity != Polarity.CLOSER_IS_BETTER && random.nextBoolean();
            steps.add(new Step(number().abs(), threshold(polarity), beyond));
        }
        return new Steps(steps, number().abs());
    }

    /** {@return how many targets were without a problem between two others that were} */
    private int hold(long seed) {
        random.setSeed(seed);
        Polarity polarity = Polarity.values()[random.nextInt(Polarity.values().length)];
        ScoringMethod method = method(polarity);
        int held = 0;
        List<BigDecimal> stretch = new ArrayList<>();
        // Every quarter from well below to well above all places: fixed places end a stretch, and so does 0.
        for (int quarter = -8 * NEAR; quarter <= 8 * NEAR; quarter++) {
            BigDecimal target = BigDecimal.valueOf(quarter * 25L, 2);
            boolean end = target.signum() == 0
                    || fixedPlaces(method).stream().anyMatch(place -> place.compareTo(target) == 0);
            if (end) {
                held += holdWithin(stretch, method, polarity);
                stretch.clear();
            } else {
                stretch.add(target);
            }
        }
        return held + holdWithin(stretch, method, polarity);
    }

    private static List<BigDecimal> fixedPlaces(ScoringMethod method) {
        Draft draft = MethodReading.write(method, LIMITS);
        return MethodReading.of(ValueReader.of(draft, new Problems()), Polarity.CLOSER_IS_BETTER, LIMITS)
                .fixedPlaces();
    }

    private static int holdWithin(List<BigDecimal> stretch, ScoringMethod method, Polarity polarity) {
        List<List<Problem>> problems = stretch.stream()
                .map(target -> method.problems(polarity, target))
                .toList();
        int first = 0;
        while (first < problems.size() && !problems.get(first).isEmpty()) {
            first++;
        }
        int last = problems.size() - 1;
        while (last > first && !problems.get(last).isEmpty()) {
            last--;
        }
        for (int i = first; i <= last; i++) {
            assertEquals(List.of(), problems.get(i), polarity + " " + method + " at " + stretch.get(i));
        }
        return Math.max(0, last - first - 1);
    }

    @Property(tries = 2000)
    void aTargetBetweenTwoWithoutProblemsHasNoneWherePlacesThatDoNotMoveAndZeroLieOutside(@ForAll long seed) {
        hold(seed);
    }

    @Test
    void theLawIsNotEmpty() {
        int held = IntStream.range(0, 500).map(this::hold).sum();

        assertTrue(held > 5000, "only " + held);
    }
}
