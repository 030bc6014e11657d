package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlanCommandTest {
    private static final String CARD = "after-sales-service-manager";
    private static final String RECORDS = "data/after-sales-2026-Q3.ndjson";

    @Test
    void everyRecordHasAPlanInItsOrder() {
        Run run = Run.of("plan", CARD, RECORDS, "--to", "exceeds");

        assertEquals(0, run.exitCode());
        assertEquals(6, run.outLines().size());
        assertEquals(
                "{\"subject\":\"E-1001\",\"period\":\"2026-Q3\",\"goal\":{\"total\":70.00,\"band\":\"exceeds\"},"
                        + "\"total\":83.37,\"status\":\"reached\",\"options\":[],\"together\":{\"total\":100.00}}",
                run.outLines().get(0));
        assertTrue(
                run.outLines()
                        .get(2)
                        .contains("\"status\":\"reachable\",\"options\":[{\"indicator\":\"service-cost-ratio\","
                                + "\"score\":76.00,\"value\":{\"atMost\":0.45251875}},"),
                run.out());
    }

    @Test
    void aTotalBetweenTwoOfTheScaleAsksForTheHigherOne() {
        Run run = Run.of("plan", CARD, RECORDS, "--to", "69.991");

        assertTrue(run.out().contains("\"goal\":{\"total\":70.00,\"band\":\"exceeds\"}"), run.out());
    }

    @Test
    void aRecordThatCannotBeAssessedHasNoPlanAndTheRestGoesOn() {
        Run run = Run.of("plan", "service-desk-agent", "samples/one-wrong-record.ndjson", "--to", "exceeds");

        assertEquals(1, run.exitCode());
        assertEquals(2, run.outLines().size());
        assertTrue(run.err().contains("[division-by-zero]"), run.err());
    }

    @Test
    void aMisspeltBandIsToldWithTheNearestOne() {
        Run run = Run.of("plan", CARD, RECORDS, "--to", "exceds");

        assertEquals(2, run.exitCode());
        assertEquals(
                "service-kpi: \"exceds\" is neither a band of after-sales-service-manager nor a total; its bands are"
                        + " far-exceeds, exceeds, meets, misses; a total is written like 70 or 82.5; did you mean"
                        + " \"exceeds\"?\n",
                run.err());
    }
}
