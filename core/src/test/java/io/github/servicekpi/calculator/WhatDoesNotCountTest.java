package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.fixture.Sheet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not applicable, missing, redistribution and coverage (core/README.md, section 7). */
class WhatDoesNotCountTest {
    private static final String NONE = "{'notApplicable': 'none'}";
    private static final String EXAMPLE = "{'a': {'rating': 100}, 'b': " + NONE + ", 'c': {'rating': 91.5}}";

    private static Sheet example() {
        return Sheet.rated("40", "40", "20");
    }

    @Test
    void theWeightOfWhatDoesNotCountIsSharedInProportion() {
        Assessment assessment = example().assess(EXAMPLE);
        assertEquals(Optional.empty(), assessment.indicator("b").score());
        assertEquals(Optional.empty(), assessment.indicator("b").band());
        assertEquals(BigDecimal.ZERO, assessment.indicator("b").effectiveWeight());
        assertEquals(new BigDecimal("66.6667"), assessment.indicator("a").effectiveWeight());
        assertEquals(new BigDecimal("33.3333"), assessment.indicator("c").effectiveWeight());
        assertEquals(
                Rational.of(BigInteger.valueOf(200), BigInteger.valueOf(3)),
                assessment.indicator("a").exactEffectiveWeight());
        assertEquals(new BigDecimal("97.17"), assessment.total()); // 97.1666… from the exact shares
    }

    @ParameterizedTest
    @CsvSource({"redistribute, 97.17", "full, 98.30", "zero, 58.30"})
    void anIndicatorSaysWhatNotApplicableComesTo(String answer, String total) {
        Sheet sheet = example().with("/indicators/1/whenNotApplicable", "'" + answer + "'");
        assertEquals(new BigDecimal(total), sheet.assess(EXAMPLE).total());
        assertEquals(Status.NOT_APPLICABLE, sheet.assess(EXAMPLE).indicator("b").status());
    }

    @Test
    void aMissingMeasurementIsAnErrorThatNamesAllOfThemUnlessSaidOtherwise() {
        assertEquals(List.of("missing-measurement /values"), example().problemsOf("{'a': {'rating': 100}}"));
    }

    @ParameterizedTest
    @CsvSource({"zero, 58.30", "redistribute, 97.17"})
    void theScorecardSaysWhatMissingComesTo(String answer, String total) {
        Assessment assessment = example()
                .with("/whenMissing", "'" + answer + "'")
                .assess("{'a': {'rating': 100}, 'c': {'rating': 91.5}}");
        assertEquals(new BigDecimal(total), assessment.total());
        assertEquals(Status.MISSING, assessment.indicator("b").status());
    }

    @Test
    void aRecordOfNothingThatCountsIsRefused() {
        assertEquals(
                List.of("nothing-counts /values"),
                example().problemsOf("{'a': " + NONE + ", 'b': " + NONE + ", 'c': " + NONE + "}"));
        Sheet weightless = Sheet.rated("100", "0");
        assertEquals(
                List.of("nothing-counts /values"), weightless.problemsOf("{'a': " + NONE + ", 'b': {'rating': 5}}"));
        assertEquals(
                List.of(),
                weightless
                        .with("/indicators/0/whenNotApplicable", "'zero'")
                        .problemsOf("{'a': " + NONE + ", 'b': {'rating': 5}}"));
    }

    @Test
    void coverageIsTheShareOfTheDueWeightThatWasScoredOrRated() {
        assertEquals(new BigDecimal(60), example().assess(EXAMPLE).coverage());
        assertEquals(
                new BigDecimal(60),
                example()
                        .with("/indicators/1/whenNotApplicable", "'full'")
                        .assess(EXAMPLE)
                        .coverage());
        assertEquals(
                Rational.of(BigInteger.valueOf(200), BigInteger.valueOf(3)),
                Sheet.rated("40", "40", "20")
                        .with("/indicators/1/targets", "{'year': 1}")
                        .with("/whenMissing", "'zero'")
                        .assess("{'a': {'rating': 100}}")
                        .exactCoverage()); // 40 of the 60 that are due
    }

    @Test
    void belowTheMinimumCoverageTheTotalIsWithheld() {
        Assessment enough = example().with("/minimumCoverage", "60").assess(EXAMPLE);
        assertFalse(enough.isWithheld());
        assertEquals(new BigDecimal("97.17"), enough.total());
        Assessment tooLittle = example().with("/minimumCoverage", "60.0001").assess(EXAMPLE);
        assertTrue(tooLittle.isWithheld());
        assertEquals(new BigDecimal("97.17"), tooLittle.weightedTotal());
        String message =
                assertThrows(NoSuchElementException.class, tooLittle::total).getMessage();
        assertTrue(message.contains("60.0001") && message.contains("isWithheld"), message);
        assertThrows(NoSuchElementException.class, tooLittle::band);
        assertEquals("E-1 2026-09: withheld", tooLittle.toString());
    }
}
