package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Rational;
import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.secondopinion.Fraction;
import io.github.servicekpi.secondopinion.SlowCalculator;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every assessment (core/README.md, sections 2, 7 and 8). */
class AssessmentLaws {
    private static final Rational HUNDRED = Rational.of(100);

    @Property(tries = 400)
    void aPrintedScoreLiesInThePrintedBandAndSoDoesTheExactOne(@ForAll Sheet sheet) {
        RandomAssessments random = RandomAssessments.of(sheet);
        SlowCalculator slow = new SlowCalculator(random.card(), "");
        BandScale bands = random.assessment().scorecard().bandScale();
        for (IndicatorResult line : random.assessment().indicators()) {
            if (line.status() == Status.SCORED || line.status() == Status.RATED) {
                Fraction exact =
                        slow.exactScore(random.record(), line.indicator().id()).orElseThrow();
                assertInside(line.band().orElseThrow(), rational(exact), bands, random);
                assertInside(line.band().orElseThrow(), Rational.of(line.score().orElseThrow()), bands, random);
            }
        }
        assertInside(
                bands.of(random.assessment().weightedTotal()),
                rational(slow.exactWeightedTotal(random.record())),
                bands,
                random);
    }

    private static Rational rational(Fraction fraction) {
        return Rational.of(fraction.numerator(), fraction.denominator());
    }

    private static void assertInside(Band band, Rational score, BandScale bands, RandomAssessments random) {
        boolean top = band.to().compareTo(bands.fullScore()) == 0;
        assertTrue(
                score.compareTo(Rational.of(band.from())) >= 0 && (top || score.compareTo(Rational.of(band.to())) < 0),
                () -> score + " is not in " + band + "\n" + random);
    }

    @Property(tries = 400)
    void weightedScoresSumToTheTotalBeforeItIsRounded(@ForAll Sheet sheet) {
        RandomAssessments random = RandomAssessments.of(sheet);
        Assessment assessment = random.assessment();
        Rational sum = assessment.indicators().stream()
                .map(IndicatorResult::exactWeightedScore)
                .reduce(Rational.ZERO, Rational::plus);
        assertEquals(rational(new SlowCalculator(random.card(), "").exactWeightedTotal(random.record())), sum);
        BigDecimal unit =
                BigDecimal.ONE.movePointLeft(assessment.scorecard().rounding().scale());
        Rational off = Rational.of(assessment.weightedTotal()).minus(sum).abs();
        assertTrue(off.compareTo(Rational.of(unit)) < 0, random::toString);
    }

    @Property(tries = 400)
    void effectiveWeightsSumTo100OverTheLinesThatCount(@ForAll Sheet sheet) {
        RandomAssessments random = RandomAssessments.of(sheet);
        List<IndicatorResult> lines = random.assessment().indicators();
        assertEquals(
                HUNDRED,
                lines.stream().map(IndicatorResult::exactEffectiveWeight).reduce(Rational.ZERO, Rational::plus),
                random::toString);
        for (IndicatorResult line : lines) {
            assertTrue(line.score().isPresent() || line.exactEffectiveWeight().signum() == 0, random::toString);
            assertEquals(line.score().isPresent(), line.band().isPresent());
        }
    }

    @Property(tries = 400)
    void theTotalIsTheWeightedTotalWithAdjustmentBelowEveryCap(@ForAll Sheet sheet) {
        RandomAssessments random = RandomAssessments.of(sheet);
        Assessment assessment = random.assessment();
        boolean enough = assessment
                        .exactCoverage()
                        .compareTo(Rational.of(assessment.scorecard().minimumCoverage()))
                >= 0;
        assertEquals(enough, !assessment.isWithheld(), random::toString);
        if (enough) {
            BigDecimal expected = assessment
                    .weightedTotal()
                    .add(assessment.adjustment().orElse(BigDecimal.ZERO))
                    .max(BigDecimal.ZERO);
            expected = expected.min(assessment.scorecard().maximumTotal().orElse(expected));
            for (var gate : assessment.gates()) {
                expected = expected.min(gate.capTotalAt());
            }
            assertEquals(0, expected.compareTo(assessment.total()), random::toString);
            assertEquals(
                    assessment.scorecard().rounding().scale(),
                    assessment.total().scale());
        }
    }
}
