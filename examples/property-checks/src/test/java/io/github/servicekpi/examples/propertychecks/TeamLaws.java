package io.github.servicekpi.examples.propertychecks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Rational;
import io.github.servicekpi.arbitraries.ScorecardArbitraries;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What this team wants of a scorecard, whoever measures whatever. */
abstract class TeamLaws {
    private static final String TICKETS = "tickets-in-time";
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(60);

    private final ScorecardCalculator calculator;

    TeamLaws(Scorecard scorecard) {
        this.calculator = ScorecardCalculator.of(scorecard);
    }

    @Provide
    Arbitrary<PerformanceRecord> records() {
        return ScorecardArbitraries.recordsFor(calculator.scorecard());
    }

    @Property
    void whoeverMeetsEveryTargetGetsAtLeast60(@ForAll("records") PerformanceRecord record) {
        PerformanceRecord.Builder meeting = record.toBuilder();
        for (IndicatorResult line : calculator.assess(record).indicators()) {
            if (line.target().isPresent() && !meetsTarget(line)) {
                meeting.value(line.indicator().id(), line.target().get());
            }
        }
        Assessment assessment = calculator.assess(meeting.build());
        assertTrue(assessment.total().compareTo(ENOUGH) >= 0, assessment::toString);
    }

    private static boolean meetsTarget(IndicatorResult line) {
        if (line.status() != Status.SCORED) {
            return false;
        }
        int order = value(line).compareTo(Rational.of(line.target().orElseThrow()));
        return switch (line.indicator().polarity().orElseThrow()) {
            case HIGHER_IS_BETTER -> order >= 0;
            case LOWER_IS_BETTER -> order <= 0;
            case CLOSER_IS_BETTER -> order == 0;
        };
    }

    private static Rational value(IndicatorResult line) {
        Measurement measurement = line.measurement().orElseThrow();
        if (measurement instanceof Measurement.Ratio ratio) {
            return Rational.of(ratio.numerator())
                    .dividedBy(Rational.of(ratio.denominator()))
                    .times(line.indicator().ratioFactor());
        }
        return Rational.of(((Measurement.Value) measurement).value());
    }

    @Provide
    Arbitrary<PerformanceRecord> recordsThatCountTickets() {
        return records().filter(record -> tickets(record).isPresent());
    }

    /** {@return how many tickets were resolved in time, where it was not all of them} */
    private static Optional<Measurement.Ratio> tickets(PerformanceRecord record) {
        return record.value(TICKETS)
                .filter(Measurement.Ratio.class::isInstance)
                .map(Measurement.Ratio.class::cast)
                .filter(tickets -> oneMore(tickets).compareTo(tickets.denominator()) <= 0);
    }

    private static BigDecimal oneMore(Measurement.Ratio tickets) {
        return tickets.numerator().add(BigDecimal.ONE);
    }

    @Property
    void nobodyLosesPointsByResolvingOneMoreTicketInTime(@ForAll("recordsThatCountTickets") PerformanceRecord record) {
        Measurement.Ratio tickets = tickets(record).orElseThrow();
        PerformanceRecord better = record.toBuilder()
                .ratio(TICKETS, oneMore(tickets), tickets.denominator())
                .build();
        BigDecimal before = calculator.assess(record).total();
        BigDecimal after = calculator.assess(better).total();
        assertTrue(after.compareTo(before) >= 0, () -> "one more ticket in time: " + after + " after " + before);
    }
}
