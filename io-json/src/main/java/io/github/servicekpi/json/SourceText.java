package io.github.servicekpi.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The characters of a document, and the line and column of each. */
final class SourceText {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final boolean wellFormed;

    // Places are asked for in the order of the text.
    private int offset;
    private int line = 1;
    private int column = 1;

    private SourceText(String text, boolean wellFormed) {
        this.text = text;
        this.wellFormed = wellFormed;
    }

    /** Takes a text as it is. */
    static SourceText of(String text) {
        return new SourceText(text, true);
    }

    /** Decodes UTF-8 strictly; what is no UTF-8 ends the text. */
    static SourceText of(byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), chars, true);
        return new SourceText(chars.flip().toString(), !result.isError());
    }

    /** {@return this text without a byte order mark at its start} */
    SourceText withoutByteOrderMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                ? new SourceText(text.substring(1), wellFormed)
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
            offset = 0;
            line = 1;
            column = 1;
        }
        for (int end = Math.min(target, text.length()); offset < end; offset++) {
            char c = text.charAt(offset);
            boolean lineEnd = c == '\n' || (c == '\r' && !followedByLineFeed());
            if (lineEnd) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return this;
    }

    private boolean followedByLineFeed() {
        return offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
    }

    /** {@return the line, from 1} */
    int line() {
        return line;
    }

    /** {@return the column, from 1, in code points} */
    int column() {
        return column;
    }
}
