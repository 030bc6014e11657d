package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final String MARK = "\ufeff";
    private static final String MEBIBYTE = "x".repeat(1 << 20);

    private static LineReader read(String text) throws IOException {
        LineReader lines = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
        assertTrue(lines.next());
        return lines;
    }

    @Test
    void aLineOfAMebibyteIsNotTooLongWhateverStandsAroundIt() throws IOException {
        for (String text : new String[] {
            MEBIBYTE, MEBIBYTE + "\n", MEBIBYTE + "\r\n", MARK + MEBIBYTE, MARK + MEBIBYTE + "\r\n" + "y"
        }) {
            LineReader lines = read(text);
            assertFalse(lines.isTooLong());
            assertEquals(MEBIBYTE, new String(lines.line(), UTF_8));
        }
    }

    @Test
    void aLineOfAByteMoreIsTooLongAndTheNextOneIsNot() throws IOException {
        for (String start : new String[] {"x", MARK + "x", "xxxxx", "\r"}) {
            LineReader lines = read(start + MEBIBYTE + "\r\ny\n");
            assertTrue(lines.isTooLong());
            assertTrue(lines.next());
            assertEquals("y", new String(lines.line(), UTF_8));
            assertEquals(2, lines.number());
            assertFalse(lines.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \t\u000b\f\r \n", " "})
    void whiteSpaceIsBlank(String text) throws IOException {
        assertTrue(read(text).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n", "  x", "\u0008\n", "\u000e\n", "\u00a0\n"})
    void anythingElseIsNot(String text) throws IOException {
        assertFalse(read(text).isBlank());
    }

    @Test
    void whiteSpaceOfMoreThanAMebibyteIsNotSeenToBeBlank() throws IOException {
        LineReader lines = read(" ".repeat((1 << 20) + 5));
        assertTrue(lines.isTooLong());
        assertFalse(lines.isBlank());
    }

    @Test
    void aStreamThatHasNothingYetHasNotEnded() throws IOException {
        InputStream hesitant = new FilterInputStream(new ByteArrayInputStream("one\ntwo".getBytes(UTF_8))) {
            private boolean hesitates;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                hesitates = !hesitates;
                return hesitates ? 0 : super.read(bytes, offset, Math.min(2, length));
            }
        };
        LineReader lines = new LineReader(hesitant);

        assertTrue(lines.next());
        assertEquals("one", new String(lines.line(), UTF_8));
        assertTrue(lines.next());
        assertEquals("two", new String(lines.line(), UTF_8));
        assertFalse(lines.next());
    }
}
