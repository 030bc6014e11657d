package io.github.servicekpi.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tokens of plain lines, as {@link PlainLineReader} says what those are. Not thread-safe: it remembers where in a line it
 * is.
 */
final class PlainTokens {
    private static final int MOST_DIGITS = 30;
    /** So many digits fit 64 bits; of more the low bits alone were kept, and they are read again. */
    private static final int LONG_DIGITS = 18;

    private byte[] line = {};
    private int position;
    private int end;

    /** Ends reading: the line is not plain. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual() {
            super(null, null, false, false);
        }
    }

    /** Begins with what lies between two places of some bytes. */
    void read(byte[] bytes, int from, int to) {
        line = bytes;
        position = from;
        end = to;
    }

    /** {@return a name as it stands in a line} */
    static byte[] quoted(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** Wants the end of the line. */
    void expectEnd() {
        skipSpace();
        if (position < end) {
            throw new Unusual();
        }
    }

    /** {@return the string behind a colon} */
    String textOfMember() {
        expect(':');
        return text();
    }

    /** {@return the number behind a colon} */
    BigDecimal numberOfMember() {
        expect(':');
        return number();
    }

    /** {@return the string here} */
    String text() {
        expect('"');
        int from = position;
        int to = from;
        int bits = 0;
        for (; to < end && line[to] != '"'; to++) {
            byte b = line[to];
            if (b == '\\' || (b >= 0 && b < ' ')) {
                throw new Unusual();
            }
            bits |= b;
        }
        position = to;
        expect('"');
        if (bits >= 0) {
            return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(line, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            throw new Unusual();
        }
        return text;
    }

    /** {@return the number here} */
    BigDecimal number() {
        boolean negative = takes('-');
        int from = position;
        long digits = digits(0);
        int whole = position - from;
        if (whole == 0 || (whole > 1 && line[from] == '0')) {
            throw new Unusual();
        }
        int fraction = 0;
        if (here() == '.') {
            int point = position++;
            digits = digits(digits);
            fraction = position - point - 1;
            if (fraction == 0) {
                throw new Unusual();
            }
        }
        if (whole + fraction <= LONG_DIGITS) {
            return BigDecimal.valueOf(negative ? -digits : digits, fraction);
        } else if (whole + fraction <= MOST_DIGITS) {
            BigDecimal number = new BigDecimal(new String(line, from, position - from, StandardCharsets.US_ASCII));
            return negative ? number.negate() : number;
        }
        throw new Unusual();
    }

    /** {@return the digits from here on, behind those that were read before} */
    private long digits(long before) {
        long digits = before;
        int at = position;
        for (; at < end && line[at] >= '0' && line[at] <= '9'; at++) {
            digits = 10 * digits + (line[at] - '0');
        }
        position = at;
        return digits;
    }

    /** {@return the byte here; a plain line does not end before its last bracket} */
    private byte here() {
        if (position >= end) {
            throw new Unusual();
        }
        return line[position];
    }

    private void skipSpace() {
        while (position < end && (line[position] == ' ' || line[position] == '\t' || line[position] == '\r')) {
            position++;
        }
    }

    /** {@return whether a token is next, which is then passed} */
    boolean takes(char token) {
        if (here() <= ' ') {
            skipSpace();
        }
        boolean next = here() == token;
        position += next ? 1 : 0;
        return next;
    }

    /** {@return whether a name is next, which is then passed} */
    boolean takes(byte[] name) {
        if (here() <= ' ') {
            skipSpace();
        }
        int behind = position + name.length;
        boolean next = behind <= end && Arrays.equals(line, position, behind, name, 0, name.length);
        position = next ? behind : position;
        return next;
    }

    /** Passes a token that must be next. */
    void expect(char token) {
        if (!takes(token)) {
            throw new Unusual();
        }
    }

    /** Passes a name that must be next. */
    void expect(byte[] name) {
        if (!takes(name)) {
            throw new Unusual();
        }
    }
}
