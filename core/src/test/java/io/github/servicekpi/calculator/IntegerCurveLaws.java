package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.kernel.ColumnBlock;
import io.github.servicekpi.kernel.LongCurve;
import io.github.servicekpi.kernel.StraightPieces;
import io.github.servicekpi.kernel.ValueCurve;
import io.github.servicekpi.rules.Roundings;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The quick curves score every value as the exact curve does, wherever they answer at all. */
class IntegerCurveLaws {
    private static final List<String> PERIODS = List.of("2031-01", "2031-Q1", "2031");
    private static final long LARGEST = 1L << 51;

    private long answers;
    private long unknowns;
    private long valueCurves;
    private long refusals;
    private long values;

    @Property(tries = 150)
    void aLongCurveScoresEveryValueAndRatioAsTheExactCurve(@ForAll long seed) {
        checkLongs(seed);
    }

    @Property(tries = 150)
    void aValueCurveScoresEveryColumnAsTheExactCurve(@ForAll long seed) {
        checkValues(seed);
    }

    /** A curve with the rounding of its scores, and a number of fraction digits to ask it for. */
    private record Asked(ScoreCurve curve, EdgeRounding rounding, long fullUnits, int digits, Random random) {
        StraightPieces pieces() {
            return PiecesOfCurve.of(curve);
        }

        long exact(Rational value) {
            return rounding.round(curve.scoreOf(value));
        }

        Rational value(long lastDigits) {
            return Rational.of(BigInteger.valueOf(lastDigits), BigInteger.TEN.pow(digits));
        }

        /** {@return last digits of every kind: where the curve bends, right beside, in between and far away} */
        TreeSet<Long> values() {
            TreeSet<Long> found = new TreeSet<>(List.of(0L, 1L - LARGEST, LARGEST - 1));
            Rational power = Rational.of(BigInteger.TEN.pow(digits), BigInteger.ONE);
            Rational before = Rational.ZERO;
            for (Rational place : curve.places()) {
                Rational at = place.times(power);
                add(found, at.floor(), -3, 4);
                Rational run = at.minus(before);
                for (int i = 0; i < 12; i++) {
                    Rational part = Rational.of(random.nextInt(1000)).dividedBy(Rational.of(1000));
                    add(found, before.plus(run.times(part)).floor(), 0, 2);
                }
                before = at;
            }
            return found;
        }

        private static void add(TreeSet<Long> found, BigInteger middle, int from, int to) {
            for (int i = from; i < to; i++) {
                BigInteger value = middle.add(BigInteger.valueOf(i));
                if (value.abs().compareTo(BigInteger.valueOf(LARGEST)) < 0) {
                    found.add(value.longValueExact());
                }
            }
        }
    }

    private static void forEach(long seed, java.util.function.Consumer<Asked> check) {
        Scorecard scorecard = Scorecard.of(Drafts.of(RandomSheets.card(Choices.seeded(seed))));
        Random random = new Random(seed);
        for (Indicator indicator : scorecard.indicators()) {
            EdgeRounding rounding = Roundings.ofScores(scorecard, indicator);
            for (String period : PERIODS) {
                AssessmentPeriod parsed = AssessmentPeriod.parse(period);
                Optional<BigDecimal> target = indicator.targetIn(parsed);
                if (target.isPresent() && !(indicator.scoringIn(parsed) instanceof Rated)) {
                    ScoreCurve curve = indicator
                            .scoringIn(parsed)
                            .curve(indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER), target.get());
                    long full = rounding.units(scorecard.fullScore());
                    check.accept(new Asked(curve, rounding, full, random.nextInt(10), random));
                }
            }
        }
    }

    private void checkLongs(long seed) {
        forEach(seed, asked -> {
            LongCurve fixed = LongCurve.of(asked.pieces(), asked.rounding(), asked.fullUnits(), asked.digits());
            for (long value : asked.values()) {
                assertKnown(asked.exact(asked.value(value)), fixed.score(value), () -> seed + ": " + value);
                long cases = 1 + asked.random().nextInt(asked.random().nextInt(8) == 0 ? 1_000_000_000 : 300);
                long part = asked.random().nextInt((int) cases);
                if (Math.abs(value) < Long.MAX_VALUE / 2 / cases) {
                    Rational ratio = asked.value(value).plus(asked.value(part).dividedBy(Rational.of(cases)));
                    assertKnown(
                            asked.exact(ratio),
                            fixed.score(value * cases + part, cases),
                            () -> seed + ": " + value + " + " + part + "/" + cases);
                }
            }
        });
    }

    private void assertKnown(long expected, long found, java.util.function.Supplier<String> context) {
        if (found == LongCurve.UNKNOWN) {
            unknowns++;
        } else {
            answers++;
            assertEquals(expected, found, context);
        }
    }

    private void checkValues(long seed) {
        forEach(seed, asked -> {
            Optional<ValueCurve> kinks = ValueCurve.of(asked.pieces(), asked.rounding(), asked.digits());
            if (kinks.isEmpty()) {
                refusals++;
                return;
            }
            valueCurves++;
            long[] column = asked.values().stream().mapToLong(Long::longValue).toArray();
            int[] scores = new int[column.length];
            ColumnBlock block = new ColumnBlock();
            for (int from = 0; from < column.length; from += ColumnBlock.ROWS) {
                block.begin(Math.min(ColumnBlock.ROWS, column.length - from));
                block.load(column, from, LARGEST);
                block.score(kinks.get());
                assertFalse(block.isAnyOutside());
                block.keep(scores, from);
            }
            for (int i = 0; i < column.length; i++) {
                values++;
                int index = i;
                assertEquals(
                        asked.exact(asked.value(column[i])),
                        scores[i],
                        () -> "seed " + seed + ": " + column[index] + " with " + asked.digits() + " digits");
            }
        });
    }

    /** Runs many seeds: their number, and the first. */
    public static void main(String... args) {
        long first = Long.parseLong(args[1]);
        IntegerCurveLaws laws = new IntegerCurveLaws();
        List<LongConsumer> all = List.of(laws::checkLongs, laws::checkValues);
        int differences = 0;
        for (long seed = first; seed < first + Long.parseLong(args[0]) && differences < 20; seed++) {
            for (LongConsumer law : all) {
                try {
                    law.accept(seed);
                } catch (AssertionError | RuntimeException e) {
                    differences++;
                    System.out.println("seed " + seed + ": " + e);
                }
            }
        }
        System.out.println(laws.answers + " scores, " + laws.unknowns + " unknown; " + laws.valueCurves
                + " value curves with " + laws.values + " values, " + laws.refusals + " refused; " + differences
                + " differences");
    }
}
