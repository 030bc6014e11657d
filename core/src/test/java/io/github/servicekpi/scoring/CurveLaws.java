package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Drafts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every score curve (core/README.md, section 5). */
class CurveLaws {
    private static final Rational SMALLEST = Rational.of(new BigDecimal("1e-9"));
    private static final Rational HALF = Rational.of(new BigDecimal("0.5"));

    @Property(tries = 250)
    void aBetterValueNeverScoresLessAndEveryScoreLiesInZeroToTheFullScore(@ForAll Scorecard scorecard) {
        Map<String, Object> card = Sheet.asObject(Drafts.plain(scorecard.toDraft()));
        for (int i = 0; i < scorecard.indicators().size(); i++) {
            Set<Rational> numbers = new HashSet<>();
            collect(Sheet.asList(card.get("indicators")).get(i), numbers);
            Indicator indicator = scorecard.indicators().get(i);
            for (AssessmentPeriod period : periods(indicator)) {
                ScoringMethod method = indicator.scoringIn(period);
                if (!(method instanceof Rated)) {
                    indicator.targetIn(period).ifPresent(target -> {
                        Polarity polarity = indicator.polarity().orElseThrow();
                        ScoreCurve curve = method.curve(polarity, target);
                        String context = indicator.id() + " in " + period;
                        check(curve, polarity, values(numbers, Rational.of(target)), Rational.of(target), context);
                        checkRange(curve, values(numbers, Rational.of(target)), Rational.of(scorecard.fullScore()));
                    });
                }
            }
        }
    }

    private static Set<AssessmentPeriod> periods(Indicator indicator) {
        Set<AssessmentPeriod> periods = new TreeSet<>();
        for (String period : List.of("2031-01", "2031-Q1", "2031-H1", "2031")) {
            periods.add(AssessmentPeriod.parse(period));
        }
        for (Collection<String> keys : List.of(
                indicator.targets().byKey().keySet(),
                indicator.scoringByPeriod().byKey().keySet())) {
            keys.forEach(key -> AssessmentPeriod.tryParse(key).ifPresent(periods::add));
        }
        return periods;
    }

    private static void collect(Object plain, Set<Rational> numbers) {
        if (plain instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, numbers));
        } else if (plain instanceof List<?> list) {
            list.forEach(value -> collect(value, numbers));
        } else if (plain instanceof BigDecimal number) {
            numbers.add(Rational.of(number));
        }
    }

    /** Every place that a number of the indicator may name, right beside it, and halfway to the next. */
    private static List<Rational> values(Set<Rational> numbers, Rational target) {
        TreeSet<Rational> values = new TreeSet<>();
        for (Rational number : numbers) {
            Rational share = target.times(number).dividedBy(Rational.of(100));
            for (Rational place : List.of(
                    number,
                    share,
                    target.plus(number),
                    target.minus(number),
                    target.plus(share),
                    target.minus(share))) {
                values.addAll(List.of(place, place.plus(SMALLEST), place.minus(SMALLEST)));
            }
        }
        List<Rational> withHalves = new ArrayList<>();
        for (Rational value : values) {
            if (!withHalves.isEmpty()) {
                withHalves.add(withHalves.get(withHalves.size() - 1).plus(value).times(HALF));
            }
            withHalves.add(value);
        }
        return withHalves;
    }

    private static void check(
            ScoreCurve curve, Polarity polarity, List<Rational> ascending, Rational target, String context) {
        for (int i = 1; i < ascending.size(); i++) {
            Rational left = ascending.get(i - 1);
            Rational right = ascending.get(i);
            int rise = curve.scoreOf(right).compareTo(curve.scoreOf(left));
            boolean rising = polarity == Polarity.HIGHER_IS_BETTER
                    || polarity == Polarity.CLOSER_IS_BETTER && right.compareTo(target) <= 0;
            boolean falling = polarity == Polarity.LOWER_IS_BETTER
                    || polarity == Polarity.CLOSER_IS_BETTER && left.compareTo(target) >= 0;
            assertTrue(!(rising && rise < 0 || falling && rise > 0), () -> context + ": " + left + " to " + right);
        }
    }

    private static void checkRange(ScoreCurve curve, List<Rational> values, Rational fullScore) {
        for (Rational value : values) {
            Rational score = curve.scoreOf(value);
            assertTrue(score.signum() >= 0 && score.compareTo(fullScore) <= 0, () -> value + " scores " + score);
        }
    }
}
