package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long milliseconds;

    private Progress progress(boolean watched) {
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                true,
                () -> watched);
        return new Progress(shell, () -> milliseconds * 1_000_000);
    }

    private String told() {
        String told = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return told;
    }

    @Test
    void workThatIsSoonDoneNeedsNoWords() {
        Progress progress = progress(true);
        milliseconds = 699;
        progress.at("reading", 1);
        progress.clear();

        assertEquals("", told());
    }

    @Test
    void longWorkTellsHowFarItHasCome() {
        Progress progress = progress(true);
        milliseconds = 700;
        progress.at("writing", 5000, 10000);

        assertEquals(CLEAR + "service-kpi: writing [###############---------------] 50 %", told());
    }

    @Test
    void workOfUnknownLengthIsCounted() {
        Progress progress = progress(true);
        milliseconds = 700;
        progress.at("records read:", 12);

        assertEquals(CLEAR + "service-kpi: records read: 12", told());
    }

    @Test
    void theLineIsNotWrittenMoreOftenThanAnybodyReads() {
        Progress progress = progress(true);
        milliseconds = 700;
        progress.at("reading", 1);
        milliseconds = 799;
        progress.at("reading", 2);
        milliseconds = 800;
        progress.at("reading", 3);

        assertEquals(CLEAR + "service-kpi: reading 1" + CLEAR + "service-kpi: reading 3", told());
    }

    @Test
    void theLineIsTakenAwayOnce() {
        Progress progress = progress(true);
        milliseconds = 700;
        progress.at("reading", 1);
        told();
        progress.clear();
        progress.clear();

        assertEquals(CLEAR, told());
    }

    @Test
    void nothingGoesIntoAFileOrAPipe() {
        Progress progress = progress(false);
        milliseconds = 5000;
        progress.at("writing", 1, 2);
        progress.at("reading", 1);
        progress.clear();

        assertEquals("", told());
    }
}
