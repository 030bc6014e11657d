package io.github.servicekpi.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
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

    private long fixedAnswers;
    private long fixedUnknowns;
    private long kinkCurves;
    private long kinkRefusals;
    private long values;

    @Property(tries = 150)
    void aFixedCurveScoresEveryValueAndRatioAsTheExactCurve(@ForAll long seed) {
        checkFixed(seed);
    }

    @Property(tries = 150)
    void aKinkCurveScoresEveryColumnAsTheExactCurve(@ForAll long seed) {
        checkKinks(seed);
    }

    /** A curve with the rounding of its scores, and a number of fraction digits to ask it for. */
    private record Asked(ScoreCurve curve, BandRounding rounding, BigInteger fullUnits, int digits, Random random) {
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
            BandRounding rounding = Roundings.ofScores(scorecard, indicator);
            for (String period : PERIODS) {
                AssessmentPeriod parsed = AssessmentPeriod.parse(period);
                Optional<BigDecimal> target = indicator.targetIn(parsed);
                if (target.isPresent() && !(indicator.scoringIn(parsed) instanceof Rated)) {
                    ScoreCurve curve = indicator
                            .scoringIn(parsed)
                            .curve(indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER), target.get());
                    BigInteger full = BigInteger.valueOf(rounding.units(scorecard.fullScore()));
                    check.accept(new Asked(curve, rounding, full, random.nextInt(10), random));
                }
            }
        }
    }

    private void checkFixed(long seed) {
        forEach(seed, asked -> {
            FixedCurve fixed = FixedCurve.of(asked.curve(), asked.rounding(), asked.fullUnits(), asked.digits());
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
        if (found == FixedCurve.UNKNOWN) {
            fixedUnknowns++;
        } else {
            fixedAnswers++;
            assertEquals(expected, found, context);
        }
    }

    private void checkKinks(long seed) {
        forEach(seed, asked -> {
            Optional<KinkCurve> kinks = KinkCurve.of(asked.curve(), asked.rounding(), asked.digits());
            if (kinks.isEmpty()) {
                kinkRefusals++;
                return;
            }
            kinkCurves++;
            Long[] column = asked.values().toArray(Long[]::new);
            double[] u = new double[column.length];
            double[] g = new double[column.length];
            for (int i = 0; i < u.length; i++) {
                u[i] = column[i];
            }
            kinks.get().score(u, g, u.length);
            for (int i = 0; i < u.length; i++) {
                values++;
                int index = i;
                assertEquals(
                        asked.exact(asked.value(column[i])),
                        (long) g[i],
                        () -> "seed " + seed + ": " + column[index] + " with " + asked.digits() + " digits");
            }
        });
    }

    /** Runs many seeds: their number, and the first. */
    public static void main(String... args) {
        long first = Long.parseLong(args[1]);
        IntegerCurveLaws laws = new IntegerCurveLaws();
        List<LongConsumer> all = List.of(laws::checkFixed, laws::checkKinks);
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
        System.out.println(laws.fixedAnswers + " fixed scores, " + laws.fixedUnknowns + " unknown; " + laws.kinkCurves
                + " kink curves with " + laws.values + " values, " + laws.kinkRefusals + " refused; " + differences
                + " differences");
    }
}
