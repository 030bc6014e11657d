package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.Deduct.Bonus;
import io.github.servicekpi.scoring.Interpolate.Point;
import io.github.servicekpi.scoring.Rated.Level;
import io.github.servicekpi.scoring.Steps.Step;
import io.github.servicekpi.scoring.Threshold.Relation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A method that exists is right in itself (core/README.md, sections 2 and 5), and gives no curve that falls. */
class SoundMethodsTest {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FIFTY = new BigDecimal(50);
    private static final Threshold TARGET = Threshold.target();
    private static final Distance ONE = Distance.of("1");
    private static final Bonus BONUS = new Bonus(TEN, ONE, FIFTY, Partial.COUNT);
    private static final List<Point> POINTS = List.of(new Point(FIFTY, TARGET), new Point(TEN, Threshold.value("1")));

    private static final Deduct DEDUCT =
            new Deduct(FIFTY, TEN, ONE, TEN, Partial.IGNORE, Optional.of(TARGET), Optional.of(BONUS));

    static Stream<Record> records() {
        return Stream.of(
                new Interpolate(POINTS),
                POINTS.get(0),
                new Steps(List.of(new Step(FIFTY, TARGET, true)), TEN),
                new Step(FIFTY, TARGET, false),
                DEDUCT,
                BONUS,
                ONE,
                new Attainment(FIFTY, Attainment.Form.RATIO, FIFTY, TEN),
                new PassFail(TARGET, false, FIFTY, TEN),
                new Rated(List.of(new Level("good", Optional.empty(), FIFTY))),
                new Level("good", Optional.empty(), FIFTY),
                new Threshold.Value(TEN),
                new Threshold.Relative(Relation.WITHIN, TEN),
                new CurvePoint(Rational.ONE, Rational.ONE),
                new CurvePiece(PieceType.FLAT, Optional.empty(), Optional.empty()));
    }

    /** {@return what becomes of a record that is made again with one component changed} */
    private static Optional<Throwable> again(Record original, RecordComponent changed, Object value) {
        try {
            RecordComponent[] components = original.getClass().getRecordComponents();
            Constructor<?> constructor = original.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            List<Object> arguments = new ArrayList<>();
            for (RecordComponent component : components) {
                boolean here = component.getName().equals(changed.getName());
                arguments.add(here ? value : component.getAccessor().invoke(original));
            }
            constructor.newInstance(arguments.toArray());
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void nullIsRefusedAtOnceByTheNameOfTheComponent(Record original) {
        for (RecordComponent component : original.getClass().getRecordComponents()) {
            if (!component.getType().isPrimitive()) {
                Throwable refusal = again(original, component, null).orElseThrow();
                assertInstanceOf(NullPointerException.class, refusal);
                assertEquals(component.getName(), refusal.getMessage());
            }
        }
    }

    /** {@return how a refusal names a component: an amount by the word before it} */
    private static String named(Record original, RecordComponent component) {
        return original instanceof Threshold.Relative relative
                        && component.getName().equals("amount")
                ? relative.relation().toString()
                : component.getName();
    }

    @ParameterizedTest
    @MethodSource("records")
    void aNumberOutsideEveryLimitIsRefusedAtOnceByTheNameOfTheComponent(Record original) {
        for (RecordComponent component : original.getClass().getRecordComponents()) {
            if (component.getType() == BigDecimal.class) {
                for (BigDecimal hostile : hostile()) {
                    Throwable refusal = assertTimeoutPreemptively(
                            Duration.ofSeconds(5),
                            () -> again(original, component, hostile).orElseThrow());
                    assertInstanceOf(IllegalArgumentException.class, refusal);
                    assertTrue(refusal.getMessage().contains(named(original, component)), refusal::getMessage);
                }
            }
        }
    }

    private static List<BigDecimal> hostile() {
        return List.of(
                new BigDecimal("1e999999999"),
                new BigDecimal("-1e999999999"),
                new BigDecimal("1e-999999999"),
                new BigDecimal(BigInteger.ONE.shiftLeft(3_000_000)),
                new BigDecimal(BigInteger.ONE.shiftLeft(3_000_000), 903_000),
                new BigDecimal("0.0000000001"));
    }

    /** A number that says whatever it likes. */
    private static final class Changing extends BigDecimal {
        private static final long serialVersionUID = 1;

        private Changing() {
            super("7.50");
        }

        @Override
        public int compareTo(BigDecimal other) {
            return 0;
        }

        @Override
        public int signum() {
            return 0;
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void decimalsAreKeptWithoutTrailingZerosAndAsPlainOnes(Record original) throws ReflectiveOperationException {
        assertEquals(new BigDecimal("7.5"), new Point(new Changing(), TARGET).score());
        assertSame(BigDecimal.class, new Point(new Changing(), TARGET).score().getClass());
        for (RecordComponent component : original.getClass().getRecordComponents()) {
            if (component.getType() == BigDecimal.class) {
                BigDecimal kept = (BigDecimal) component.getAccessor().invoke(original);
                assertEquals(Optional.empty(), again(original, component, kept.setScale(7)));
            }
        }
        assertEquals(
                new Steps(List.of(new Step(new BigDecimal("1e1"), TARGET, false)), new BigDecimal("0.50")),
                new Steps(List.of(new Step(new BigDecimal("10.0"), TARGET, false)), new BigDecimal("0.5")));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.0001, false",
        "0, true",
        "1000, true",
        "1000.0001, false",
        "0.00001, false",
        "0.0001, true",
    })
    void aScoreHasTheRangeOfScores(BigDecimal score, boolean fits) {
        BigDecimal most = new BigDecimal(1000);
        List<Executable> makers = List.of(
                () -> new Point(score, TARGET),
                () -> new Step(score, TARGET, false),
                () -> new Steps(List.of(new Step(most, TARGET, false)), score),
                () -> new Level("good", Optional.empty(), score),
                () -> new PassFail(TARGET, false, most, score),
                () -> new PassFail(TARGET, false, score, BigDecimal.ZERO),
                () -> new Attainment(score, Attainment.Form.RATIO, most, BigDecimal.ZERO),
                () -> new Attainment(most, Attainment.Form.RATIO, most, score),
                () -> new Attainment(BigDecimal.ZERO, Attainment.Form.RATIO, score, BigDecimal.ZERO),
                () -> new Bonus(TEN, ONE, score, Partial.COUNT),
                () -> deduct(score, BigDecimal.ZERO, most),
                () -> deduct(most, score, most));
        assertEquals(
                fits ? makers.size() : 0,
                makers.stream().filter(SoundMethodsTest::works).count());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.0001, true", "1000, true", "1000.0001, false"})
    void aStepCostsOrBringsMoreThanNothing(BigDecimal points, boolean fits) {
        assertEquals(fits, works(() -> new Bonus(points, ONE, FIFTY, Partial.COUNT)));
        assertEquals(
                fits,
                works(() -> new Deduct(FIFTY, points, ONE, TEN, Partial.COUNT, Optional.empty(), Optional.empty())));
    }

    @Test
    void aDistanceIsNotBelowZeroAndAStepIsLongerThanNothing() {
        String least = "0.000000001";
        assertTrue(works(() -> Distance.of(least)) && works(() -> Distance.percentOfTarget(least)));
        assertFalse(works(() -> Distance.of("0")) || works(() -> Distance.percentOfTarget("0")));
        assertTrue(works(() -> Threshold.within("0")) && works(() -> Threshold.withinPercentOfTarget("0")));
        assertFalse(works(() -> Threshold.within("-" + least)) || works(() -> Threshold.withinPercentOfTarget("-1")));
        assertTrue(works(() -> Threshold.targetPlus("-" + least)) && works(() -> Threshold.percentOfTarget("-1")));
        assertFalse(works(() -> Threshold.value("1e12")) || works(() -> Threshold.targetPlus("-1e12")));
    }

    private static boolean works(Executable making) {
        try {
            making.execute();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Deduct deduct(BigDecimal start, BigDecimal floor, BigDecimal cap) {
        Bonus bonus = new Bonus(TEN, ONE, cap, Partial.COUNT);
        return new Deduct(start, TEN, ONE, floor, Partial.COUNT, Optional.empty(), Optional.of(bonus));
    }

    private static String refusal(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    @Test
    void scoresThatBoundOneAnotherAreInOrder() {
        assertTrue(refusal(() -> deduct(TEN, FIFTY, FIFTY))
                .contains("found floor 50, start 10, cap 50; allowed is floor"));
        assertTrue(refusal(() -> deduct(FIFTY, TEN, TEN)).contains("<= cap of the bonus"));
        assertTrue(refusal(() -> new Attainment(TEN, Attainment.Form.RATIO, FIFTY, FIFTY))
                .contains("floor <= scoreAtTarget <= cap"));
        assertTrue(refusal(() -> new Attainment(FIFTY, Attainment.Form.RATIO, TEN, TEN))
                .contains("floor 10, scoreAtTarget 50, cap 10"));
        assertTrue(refusal(() -> new PassFail(TARGET, false, TEN, FIFTY)).contains("pass 10, fail 50"));
        assertTrue(works(() -> deduct(TEN, TEN, TEN)));
    }

    @Test
    void listsAreCopiedAndHaveTheirLengths() {
        List<Point> points = new ArrayList<>(POINTS);
        Interpolate method = new Interpolate(points);
        points.clear();
        assertEquals(POINTS, method.points());
        assertThrows(UnsupportedOperationException.class, method.points()::clear);

        Step step = new Step(TEN, TARGET, false);
        assertTrue(refusal(() -> new Interpolate(POINTS.subList(0, 1))).contains("found 1 points; allowed is from 2"));
        assertTrue(refusal(() -> new Steps(List.of(), TEN)).contains("found 0 steps; allowed is from 1 to 1000"));
        assertTrue(works(() -> new Steps(Collections.nCopies(1000, step), TEN)));
        assertTrue(
                refusal(() -> new Steps(Collections.nCopies(1001, step), TEN)).contains("more than 1000 steps"));
        assertEquals(
                "points[1]",
                assertThrows(NullPointerException.class, () -> new Interpolate(Arrays.asList(POINTS.get(0), null)))
                        .getMessage());
    }

    @Test
    void levelsHaveIdsOfTheirOwn() {
        Level level = new Level("good", Optional.empty(), TEN);
        assertTrue(refusal(() -> new Rated(List.of(level, level))).contains("two levels with the id \"good\""));
        assertTrue(refusal(() -> new Level("Good", Optional.empty(), TEN)).contains("found \"Good\""));
    }

    @Test
    void aMethodThatWouldFallGivesNoCurve() {
        Steps falling = new Steps(
                List.of(
                        new Step(new BigDecimal(100), Threshold.value("10"), false),
                        new Step(BigDecimal.ZERO, Threshold.value("20"), false)),
                BigDecimal.ZERO);
        assertNoCurve(falling, Polarity.HIGHER_IS_BETTER, TEN, "not-monotone steps/1");
        assertEquals(
                Rational.of(100), falling.curve(Polarity.LOWER_IS_BETTER, TEN).scoreOf(Rational.of(5)));
        assertNoCurve(
                new Steps(List.of(new Step(TEN, TARGET, false)), FIFTY),
                Polarity.LOWER_IS_BETTER,
                TEN,
                "not-monotone otherwise");
        assertNoCurve(new Interpolate(POINTS), Polarity.LOWER_IS_BETTER, TEN, "not-monotone points/1");
    }

    @Test
    void aMethodThatThePolarityDoesNotTakeGivesNoCurve() {
        Threshold around = Threshold.within("2");
        Polarity closer = Polarity.CLOSER_IS_BETTER;
        Polarity higher = Polarity.HIGHER_IS_BETTER;
        assertNoCurve(
                new Interpolate(List.of(POINTS.get(0), new Point(FIFTY, around))),
                higher,
                TEN,
                "polarity-not-supported points/1/at");
        assertNoCurve(
                new Steps(List.of(new Step(FIFTY, around, true)), TEN),
                higher,
                TEN,
                "polarity-not-supported steps/0/beyond");
        assertNoCurve(new PassFail(around, false, TEN, TEN), higher, TEN, "polarity-not-supported at");
        assertNoCurve(DEDUCT, closer, TEN, "polarity-not-supported bonus");
        Attainment ratio = new Attainment(FIFTY, Attainment.Form.RATIO, FIFTY, TEN);
        assertNoCurve(ratio, closer, TEN, "polarity-not-supported method", "polarity-not-supported form");
        assertNoCurve(ratio, higher, TEN, "polarity-not-supported form");
        assertNoCurve(ratio, Polarity.LOWER_IS_BETTER, BigDecimal.ZERO, "target-not-positive ");
    }

    @Test
    void aPercentageOfZeroGivesNoCurve() {
        Distance share = Distance.percentOfTarget("5");
        assertNoCurve(
                new Deduct(
                        FIFTY,
                        TEN,
                        share,
                        TEN,
                        Partial.COUNT,
                        Optional.of(Threshold.percentOfTarget("9")),
                        Optional.of(new Bonus(TEN, share, FIFTY, Partial.COUNT))),
                Polarity.LOWER_IS_BETTER,
                BigDecimal.ZERO,
                "percent-of-zero per",
                "percent-of-zero zeroIfWorseThan",
                "percent-of-zero bonus/per");
    }

    private static void assertNoCurve(ScoringMethod method, Polarity polarity, BigDecimal target, String... problems) {
        List<Problem> found = method.problems(polarity, target);
        assertEquals(
                List.of(problems),
                found.stream()
                        .map(problem -> problem.code() + " " + problem.pointer())
                        .toList());
        assertEquals(Optional.empty(), method.tryCurve(polarity, target));
        assertEquals(found.get(0).message(), refusal(() -> method.curve(polarity, target)));
    }

    @Test
    void polarityAndTargetAreHeldToTheirRangesToo() {
        for (ScoringMethod method : List.of(DEDUCT, new Interpolate(POINTS), new PassFail(TARGET, true, FIFTY, TEN))) {
            Function<BigDecimal, Executable> curve = target -> () -> method.curve(Polarity.HIGHER_IS_BETTER, target);
            assertTrue(refusal(curve.apply(new BigDecimal("1e12"))).contains("target 1000000000000"));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> refusal(curve.apply(new BigDecimal("1e-999999999"))));
            assertEquals(
                    "target",
                    assertThrows(NullPointerException.class, curve.apply(null)).getMessage());
            assertEquals(
                    "polarity",
                    assertThrows(NullPointerException.class, () -> method.curve(null, TEN))
                            .getMessage());
        }
    }

    @Test
    void aMethodSaysWhoScoresWithIt() {
        Rated rated = new Rated(List.of(new Level("good", Optional.empty(), FIFTY)));
        assertTrue(rated.isAwarded());
        assertFalse(rated.hasCurve());
        assertEquals(FIFTY, rated.level("good").orElseThrow().score());
        assertTrue(DEDUCT.hasCurve());
        assertFalse(DEDUCT.isAwarded());
        assertEquals(List.of(), DEDUCT.levels());
        assertEquals(Optional.empty(), DEDUCT.level("good"));
        assertEquals(Optional.empty(), rated.tryCurve(Polarity.HIGHER_IS_BETTER, TEN));
    }
}
