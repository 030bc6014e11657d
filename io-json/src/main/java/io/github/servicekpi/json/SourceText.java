package io.github.servicekpi.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The characters of a document, and the line and column of each. */
final class SourceText {
    private static final char REPLACEMENT = '\ufffd';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final boolean wellFormed;
    /** Whether every character takes one place, which spares the counting. */
    private final boolean ascii;

    // Places are asked for in the order of the text.
    private int offset;
    private int line;
    private int lineStart;
    private int lineEnd;
    /** How many characters of the line up to the offset are the second half of a code point. */
    private int secondHalves;

    private SourceText(String text, boolean wellFormed, boolean ascii) {
        this.text = text;
        this.wellFormed = wellFormed;
        this.ascii = ascii;
        begin(1, 0);
    }

    /** Takes a text as it is. */
    static SourceText of(String text) {
        return new SourceText(text, true, false);
    }

    /** Decodes UTF-8 strictly; what is no UTF-8 ends the text. */
    static SourceText of(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.length() == utf8.length && text.indexOf(REPLACEMENT) < 0) {
            return new SourceText(text, true, true);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), chars, true);
        return new SourceText(chars.flip().toString(), !result.isError(), false);
    }

    /** {@return this text without a byte order mark at its start} */
    SourceText withoutByteOrderMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                ? new SourceText(text.substring(1), wellFormed, ascii)
                : this;
    }

    String text() {
        return text;
    }

    /** {@return whether all bytes were UTF-8} */
    boolean isWellFormed() {
        return wellFormed;
    }

    /** Goes to a character; from there {@link #line()} and {@link #column()} tell its place. */
    SourceText moveTo(int target) {
        if (target < offset) {
            begin(1, 0);
        }
        int end = Math.min(target, text.length());
        while (lineEnd < end) {
            begin(line + 1, lineEnd + 1);
        }
        for (; !ascii && offset < end; offset++) {
            secondHalves += Character.isLowSurrogate(text.charAt(offset)) ? 1 : 0;
        }
        offset = end;
        return this;
    }

    private void begin(int newLine, int start) {
        line = newLine;
        lineStart = start;
        offset = start;
        secondHalves = 0;
        lineEnd = start;
        while (lineEnd < text.length() && !endsLine(lineEnd)) {
            lineEnd++;
        }
    }

    private boolean endsLine(int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'));
    }

    /** {@return the line, from 1} */
    int line() {
        return line;
    }

    /** {@return the column, from 1, in code points} */
    int column() {
        return offset - lineStart - secondHalves + 1;
    }
}
