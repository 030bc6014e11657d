package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Band;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final ScorecardCalculator RATED = Cards.of("\"scoring\": {\"method\": \"rated\"}");

    @Test
    void anAverageIsRoundedOnceFromTheExactMean() throws IOException {
        Tally tally = rated(RATED, "10", "10", "11");

        assertEquals(Optional.of(new BigDecimal("10.33")), tally.meanTotal());
        assertEquals(
                Optional.of(new BigDecimal("10.33")),
                tally.meanScore(RATED.scorecard().indicators().get(0)));
    }

    @Test
    void anAverageIsNeverRoundedUpIntoABandItDoesNotReach() throws IOException {
        // the mean is 59.9966…, which rounds to 60.00, where the next band begins
        assertEquals(
                Optional.of(new BigDecimal("59.99")),
                rated(RATED, "59.99", "60", "60").meanTotal());
        assertEquals(
                Optional.of(new BigDecimal("60.00")),
                rated(RATED, "60", "60", "60").meanTotal());
    }

    @Test
    void totalsAreCountedByBand() throws IOException {
        Tally tally = rated(RATED, "100", "90", "89.99", "0");

        List<Band> bands = RATED.scorecard().bandScale().bestFirst();
        assertEquals(
                List.of(2L, 1L, 0L, 1L), bands.stream().map(tally::totalsIn).toList());
        assertEquals(4, tally.subjects());
        assertEquals(4, tally.sheets());
    }

    @Test
    void whatHasNoScoreAndWhatIsWithheldIsNotAveraged() throws IOException {
        ScorecardCalculator calculator = Cards.card("""
                "minimumCoverage": 60, "whenMissing": "redistribute",
                "bands": [{"id": "all", "from": 0, "to": 100}],
                "indicators": [{"id": "x", "weight": 50, "scoring": {"method": "rated"}},
                               {"id": "y", "weight": 50, "scoring": {"method": "rated"}}]""");
        Assessment whole = Cards.assess(
                calculator, "A", "2026-01", "\"values\": {\"x\": {\"rating\": 80}, \"y\": {\"rating\": 60}}");
        Assessment half = Cards.assess(calculator, "B", "2026-01", "\"values\": {\"x\": {\"rating\": 20}}");

        Tally tally = Tally.of(calculator.scorecard(), ReportInput.of(List.of(whole, half)));

        assertEquals(Optional.of(new BigDecimal("70.00")), tally.meanTotal());
        assertEquals(1, tally.totals());
        assertEquals(2, tally.scores(calculator.scorecard().indicators().get(0)));
        assertEquals(1, tally.scores(calculator.scorecard().indicators().get(1)));
    }

    private static Tally rated(ScorecardCalculator calculator, String... ratings) throws IOException {
        List<Assessment> assessments = Arrays.stream(ratings)
                .map(rating -> Cards.assess(
                        calculator, "S-" + rating, "2026-01", "\"values\": {\"x\": {\"rating\": " + rating + "}}"))
                .toList();
        return Tally.of(calculator.scorecard(), ReportInput.of(assessments));
    }
}
