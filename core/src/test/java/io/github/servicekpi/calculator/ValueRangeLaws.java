package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ValueRange;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.Fraction;
import io.github.servicekpi.secondopinion.RandomSheets;
import io.github.servicekpi.secondopinion.SlowCalculator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which values earn what (core/README.md, section 10), held to the second opinion's scores of their ends and neighbours. */
class ValueRangeLaws {
    private static final Rational TINY = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(40));
    private static final Rational FAR = Rational.of(BigInteger.TEN.pow(30), BigInteger.ONE);
    private static final List<String> PERIODS = List.of("2031-01", "2031-Q1", "2031-H1", "2031");

    @Property(tries = 40)
    void theEndsOfARangeScoreAsSaidAndTheirNeighboursDoNot(@ForAll long seed) {
        checkRanges(seed);
    }

    @Property(tries = 40)
    void theRangesOfTheBandsTileTheValueAxis(@ForAll long seed) {
        checkBands(seed);
    }

    /** An indicator with a curve in a period, and all that is asked about it. */
    private record Asked(
            ScorecardCalculator calculator,
            SlowCalculator slow,
            Indicator indicator,
            String period,
            ValueRanges ranges) {
        BigDecimal score(Rational value) {
            Fraction exact = Fraction.of(value.numerator(), value.denominator());
            Fraction rounded = slow.roundedScore(indicator.id(), period, exact);
            return new BigDecimal(rounded.numerator()).divide(new BigDecimal(rounded.denominator()));
        }

        /** {@return values of every kind: where the curve bends, right beside and far away} */
        Set<Rational> values() {
            AssessmentPeriod parsed = AssessmentPeriod.parse(period);
            BigDecimal target = indicator.targetIn(parsed).orElseThrow();
            Polarity polarity = indicator.polarity().orElseThrow();
            Set<Rational> values = new TreeSet<>(List.of(FAR, FAR.negated(), Rational.of(target)));
            for (Rational place :
                    indicator.scoringIn(parsed).curve(polarity, target).places()) {
                values.addAll(List.of(place, place.plus(TINY), place.minus(TINY), place.plus(Rational.ONE)));
            }
            return values;
        }

        @Override
        public String toString() {
            return indicator + " in " + period;
        }
    }

    private static List<Asked> asked(long seed) {
        Map<String, Object> plain = RandomSheets.card(Choices.seeded(seed));
        Scorecard scorecard = Scorecard.of(Drafts.of(plain));
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        SlowCalculator slow = new SlowCalculator(plain, "");
        List<Asked> asked = new ArrayList<>();
        for (Indicator indicator : scorecard.indicators()) {
            for (String period : PERIODS) {
                calculator
                        .valueRanges(indicator.id(), AssessmentPeriod.parse(period))
                        .ifPresent(ranges -> asked.add(new Asked(calculator, slow, indicator, period, ranges)));
            }
        }
        return asked;
    }

    private static Set<BigDecimal> scores(Scorecard scorecard, Indicator indicator, Choices choices) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scorecard.rounding().scale());
        Set<BigDecimal> scores = new TreeSet<>(List.of(unit));
        for (Band band : scorecard.bands()) {
            scores.addAll(List.of(band.from(), band.to()));
        }
        for (Gate gate : scorecard.gates()) {
            if (gate.indicator().equals(indicator.id())) {
                scores.add(gate.scoreBelow());
            }
        }
        for (BigDecimal edge : List.copyOf(scores)) {
            scores.addAll(List.of(edge.add(unit), edge.subtract(unit)));
        }
        int units = scorecard.fullScore().divideToIntegralValue(unit).intValueExact();
        for (int i = 0; i < 4; i++) {
            scores.add(unit.multiply(BigDecimal.valueOf(choices.below(units + 1))));
        }
        scores.removeIf(score -> score.signum() < 0);
        return scores;
    }

    static int checkRanges(long seed) {
        int checked = 0;
        for (Asked asked : asked(seed)) {
            for (BigDecimal score : scores(asked.calculator().scorecard(), asked.indicator(), Choices.seeded(seed))) {
                checkTight(asked, score);
                checked++;
            }
        }
        return checked;
    }

    private static void checkTight(Asked asked, BigDecimal score) {
        ValueRange range = asked.ranges().reaching(score);
        range.lower().ifPresent(lower -> checkEnd(asked, range, score, lower, TINY));
        range.upper().ifPresent(upper -> checkEnd(asked, range, score, upper, TINY.negated()));
        for (Rational value : asked.values()) {
            assertEquals(
                    asked.score(value).compareTo(score) >= 0,
                    range.contains(value),
                    () -> value + " in " + range + " for " + score + " of " + asked);
        }
    }

    /** An end belongs to the range or not, and so do the values right inside and right outside. */
    private static void checkEnd(Asked asked, ValueRange range, BigDecimal score, Bound end, Rational inwards) {
        if (range.isEmpty()) {
            return;
        }
        String context = end + " of " + range + " for " + score + " of " + asked;
        assertEquals(end.included(), asked.score(end.at()).compareTo(score) >= 0, context);
        assertFalse(asked.score(end.at().minus(inwards)).compareTo(score) >= 0, context);
        if (!range.lower().map(Bound::at).equals(range.upper().map(Bound::at))) {
            assertTrue(asked.score(end.at().plus(inwards)).compareTo(score) >= 0, context);
        }
    }

    private static void checkBands(long seed) {
        for (Asked asked : asked(seed)) {
            Scorecard scorecard = asked.calculator().scorecard();
            for (Rational value : asked.values()) {
                Band band = scorecard.bandScale().of(asked.score(value));
                for (Band other : scorecard.bands()) {
                    boolean inside = asked.ranges().in(other).stream().anyMatch(range -> range.contains(value));
                    assertEquals(other.equals(band), inside, () -> value + " in " + other + " of " + asked);
                }
            }
        }
    }

    @Property(tries = 40)
    void aPrintedEndIsTheOutermostNumberOfItsDigitsInTheRange(@ForAll long seed) {
        Rational step = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(9));
        for (Asked asked : asked(seed)) {
            for (Band band : asked.calculator().scorecard().bands()) {
                for (ValueRange range : asked.ranges().in(band)) {
                    ValueRange printed = range.withDigits(9);
                    printed.lower().filter(end -> !printed.isEmpty()).ifPresent(end -> {
                        assertTrue(end.included() && range.contains(end.at()));
                        assertTrue(end.at().toDecimal(9).isPresent()
                                && !range.contains(end.at().minus(step)));
                    });
                    printed.upper().filter(end -> !printed.isEmpty()).ifPresent(end -> {
                        assertTrue(end.included() && range.contains(end.at()));
                        assertTrue(end.at().toDecimal(9).isPresent()
                                && !range.contains(end.at().plus(step)));
                    });
                }
            }
        }
    }
}
