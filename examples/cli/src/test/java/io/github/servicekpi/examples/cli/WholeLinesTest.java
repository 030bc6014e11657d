package io.github.servicekpi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WholeLinesTest {
    private final ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
    private final WholeLines lines = new WholeLines(passedOn);

    private void write(String text) throws IOException {
        lines.write(text.getBytes(UTF_8));
    }

    @Test
    void aPartOfALineWaitsForTheRest() throws IOException {
        write("one\n" + "x".repeat(100_000));
        assertFalse(passedOn.toString(UTF_8).contains("x"));

        write("\n");
        assertTrue(passedOn.toString(UTF_8).endsWith("x\n"));
    }

    @Test
    void flushingPassesOnALastLineWithoutAnEnd() throws IOException {
        write("no end");
        assertEquals(0, passedOn.size());

        lines.flush();
        assertEquals("no end", passedOn.toString(UTF_8));
    }

    @Property(tries = 200)
    void whateverIsWrittenIsPassedOnInOrderAndAlwaysEndsALine(
            @ForAll @Size(max = 30) List<@IntRange(max = 50_000) Integer> lengths) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WholeLines whole = new WholeLines(out);
        StringBuilder all = new StringBuilder();
        for (int length : lengths) {
            String text = "x".repeat(length) + (length % 3 == 0 ? "\n" : length % 3 == 1 ? "\ny" : "");
            all.append(text);
            whole.write(text.getBytes(UTF_8));
            assertTrue(out.size() == 0 || out.toString(UTF_8).endsWith("\n"));
        }
        whole.flush();

        assertEquals(all.toString(), out.toString(UTF_8));
    }
}
