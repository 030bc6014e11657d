package io.github.servicekpi;

import static io.github.servicekpi.PeriodType.HALF_YEAR;
import static io.github.servicekpi.PeriodType.MONTH;
import static io.github.servicekpi.PeriodType.QUARTER;
import static io.github.servicekpi.PeriodType.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods (core/README.md, section 3). */
class AssessmentPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09, MONTH, 2026, 9, 2026-09-01, 2026-09-30",
        "2024-02, MONTH, 2024, 2, 2024-02-01, 2024-02-29",
        "2026-Q3, QUARTER, 2026, 3, 2026-07-01, 2026-09-30",
        "2026-H2, HALF_YEAR, 2026, 2, 2026-07-01, 2026-12-31",
        "2026, YEAR, 2026, 1, 2026-01-01, 2026-12-31",
        "0001-01, MONTH, 1, 1, 0001-01-01, 0001-01-31",
        "9999-12, MONTH, 9999, 12, 9999-12-01, 9999-12-31"
    })
    void aPeriodIsReadAsItIsWritten(
            String text, PeriodType type, int year, int number, LocalDate firstDay, LocalDate lastDay) {
        AssessmentPeriod period = AssessmentPeriod.parse(text);
        assertEquals(text, period.toString());
        assertEquals(type, period.type());
        assertEquals(year, period.year());
        assertEquals(number, period.number());
        assertEquals(firstDay, period.firstDay());
        assertEquals(lastDay, period.lastDay());
        assertEquals(AssessmentPeriod.of(type, year, number), period);
        assertEquals(AssessmentPeriod.of(type, year, number).hashCode(), period.hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "0000",
                "0000-01",
                "10000",
                "-2026",
                "2026-",
                "2026-0",
                "2026-1",
                "2026-00",
                "2026-13",
                "2026-Q0",
                "2026-Q5",
                "2026-q3",
                "2026-H0",
                "2026-H3",
                "2026-h1",
                "2026Q3",
                "2026-09-01",
                " 2026",
                "2026 ",
                "２０２６",
                "2026-０９",
                "2026\n"
            })
    void whatIsNoPeriodIsRefusedAndNamed(String text) {
        assertEquals(Optional.empty(), AssessmentPeriod.tryParse(text));
        String message = assertThrows(IllegalArgumentException.class, () -> AssessmentPeriod.parse(text))
                .getMessage();
        assertTrue(message.contains('"' + text + '"') && message.contains("2026-Q3"), message);
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 12", "QUARTER, 4", "HALF_YEAR, 2", "YEAR, 1"})
    void aYearHasSoManyPeriodsOfAType(PeriodType type, int most) {
        assertEquals(most, AssessmentPeriod.of(type, 2026, most).number());
        assertEquals(1, AssessmentPeriod.of(type, 2026, 1).number());
        assertThrows(IllegalArgumentException.class, () -> AssessmentPeriod.of(type, 2026, 0));
        String message = assertThrows(IllegalArgumentException.class, () -> AssessmentPeriod.of(type, 2026, most + 1))
                .getMessage();
        assertEquals(type + " is " + (most + 1) + "; allowed are 1 to " + most, message);
    }

    @Test
    void yearsRunFrom1To9999() {
        assertEquals("0001", AssessmentPeriod.of(YEAR, 1, 1).toString());
        assertEquals("9999", AssessmentPeriod.of(YEAR, 9999, 1).toString());
        assertThrows(IllegalArgumentException.class, () -> AssessmentPeriod.of(YEAR, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> AssessmentPeriod.of(YEAR, 10_000, 1));
    }

    @Test
    void aPeriodHasThePartsThatFillIt() {
        assertEquals(periods("2026-07", "2026-08", "2026-09"), period("2026-Q3").parts(MONTH));
        assertEquals(periods("2026-Q3", "2026-Q4"), period("2026-H2").parts(QUARTER));
        assertEquals(periods("2026-H1", "2026-H2"), period("2026").parts(HALF_YEAR));
        assertEquals(periods("2026"), period("2026").parts(YEAR));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> period("2026-Q3").parts(HALF_YEAR))
                .getMessage();
        assertEquals("2026-Q3 has no parts that last a half-year", message);
    }

    @Test
    void aPeriodContainsWhatLiesInsideIt() {
        assertTrue(period("2026-Q3").contains(period("2026-07")));
        assertTrue(period("2026-Q3").contains(period("2026-Q3")));
        assertFalse(period("2026-Q3").contains(period("2026-06")));
        assertFalse(period("2026-Q3").contains(period("2026-10")));
        assertFalse(period("2026-Q3").contains(period("2026-H2")));
        assertFalse(period("2026-Q3").contains(period("2025-08")));
    }

    @Test
    void periodsAreOrderedAsTheirTextsAre() {
        List<String> ascending = List.of("0999-12", "2026", "2026-02", "2026-10", "2026-H1", "2026-Q4", "2027-01");
        assertEquals(
                ascending,
                ascending.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(AssessmentPeriod::parse)
                        .sorted()
                        .map(AssessmentPeriod::toString)
                        .toList());
    }

    @Test
    void theFirstHalfIsNotTheFirstQuarterNorTheYear() {
        assertNotEquals(AssessmentPeriod.of(HALF_YEAR, 2026, 1), AssessmentPeriod.of(QUARTER, 2026, 1));
        assertNotEquals(AssessmentPeriod.of(YEAR, 2026, 1), AssessmentPeriod.of(HALF_YEAR, 2026, 1));
        assertNotEquals(period("2026-01"), period("2027-01"));
        assertNotEquals(period("2026-01"), period("2026-02"));
    }

    private static AssessmentPeriod period(String text) {
        return AssessmentPeriod.parse(text);
    }

    private static List<AssessmentPeriod> periods(String... texts) {
        return Stream.of(texts).map(AssessmentPeriod::parse).toList();
    }

    @Test
    void periodsOfSeveralYearsDoNotShareAHash() {
        Set<Integer> hashes = new HashSet<>();
        int periods = 0;
        for (int year = 2020; year < 2030; year++) {
            for (String name : List.of("", "-01", "-02", "-12", "-Q1", "-Q2", "-Q4", "-H1", "-H2")) {
                hashes.add(AssessmentPeriod.parse(year + name).hashCode());
                periods++;
            }
        }
        assertEquals(periods, hashes.size());
    }
}
