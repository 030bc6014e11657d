package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Periods and their parts (core/README.md, section 3). */
class AssessmentPeriodLaws {

    @Property(tries = 300)
    void thePartsOfAPeriodFollowOneAnotherWithoutAGap(
            @ForAll PeriodType type, @ForAll PeriodType partType, @ForAll @IntRange(min = 1, max = 9999) int year) {
        for (int number = 1; number <= 12 / type.months() && partType.months() <= type.months(); number++) {
            AssessmentPeriod whole = AssessmentPeriod.of(type, year, number);
            LocalDate next = whole.firstDay();
            for (AssessmentPeriod part : whole.parts(partType)) {
                assertEquals(next, part.firstDay());
                assertTrue(whole.contains(part));
                assertEquals(part, AssessmentPeriod.parse(part.toString()));
                next = part.lastDay().plusDays(1);
            }
            assertEquals(whole.lastDay(), next.minusDays(1));
        }
    }
}
