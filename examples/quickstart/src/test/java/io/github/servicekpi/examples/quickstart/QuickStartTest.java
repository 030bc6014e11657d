package io.github.servicekpi.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The quick start prints what its page says it prints. */
class QuickStartTest {
    private static final String EXPECTED = """
            83.37
            exceeds
            service-cost-ratio: 84.67 (scored)
            warranty-visits-per-unit: 80.00 (scored)
            on-time-repair-rate: 60.00 (scored)
            on-time-commissioning-rate: 83.33 (scored)
            service-satisfaction-rate: 81.33 (scored)
            customer-visit-completion-rate: 97.50 (scored)
            customer-complaints: 100.00 (scored)
            complaint-handling-satisfaction-rate: 100.00 (not-applicable)
            report-timeliness-rate: 100.00 (scored)

            5:51: "lower-is-beter" is no known word here; known: higher-is-better, lower-is-better, closer-is-better; write "lower-is-better"
            7:74: "targets" is no known place; known: target; write "target"
            """;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(before);
    }

    @Test
    void itPrintsTheTotalTheBandTheLinesAndTheTwoSentences() {
        QuickStart.main();

        assertEquals(EXPECTED, printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void thePageShowsTheSameOutput() throws IOException {
        assertTrue(Files.readString(Path.of("README.md")).contains("```text\n" + EXPECTED + "```\n"));
    }
}
