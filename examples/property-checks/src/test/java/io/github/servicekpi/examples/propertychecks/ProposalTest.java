package io.github.servicekpi.examples.propertychecks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The laws find what is wrong with a scorecard that looks right, and say it with a record that can be read. */
class ProposalTest {
    /** Hears which laws held, and what was reported on those that did not. */
    private static final class Verdict implements TestExecutionListener {
        private final Map<String, String> outcomes = new TreeMap<>();
        private final List<String> reports = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                String message =
                        result.getThrowable().map(Throwable::getMessage).orElse("");
                outcomes.put(test.getDisplayName(), (result.getStatus() + " " + message).strip());
            }
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            reports.addAll(entry.getKeyValuePairs().values());
        }
    }

    private static Verdict verdict() {
        Verdict verdict = new Verdict();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Proposal.class))
                                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                                .build(),
                        verdict);
        return verdict;
    }

    @Test
    void theProposalBreaksOneLawAndKeepsTheOther() {
        assertEquals(
                Map.of(
                        "whoeverMeetsEveryTargetGetsAtLeast60", "SUCCESSFUL",
                        "nobodyLosesPointsByResolvingOneMoreTicketInTime",
                                "FAILED one more ticket in time: 71.42 after 84.75 ==> expected: <true> but was: <false>"),
                verdict().outcomes);
    }

    @Test
    void theReadmeShowsTheReportAsItIs() throws IOException {
        String report = String.join("\n", verdict().reports);
        int start = report.indexOf("  record:", report.indexOf("Shrunk Sample"));
        String shrunk =
                report.substring(start, report.indexOf("Original Sample")).stripTrailing();

        assertTrue(Files.readString(Path.of("README.md")).contains(shrunk), shrunk);
    }
}
