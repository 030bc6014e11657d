package io.github.servicekpi.json;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow: text in UTF-8, and numbers without a decimal or a string on the way. */
final class Utf8Buffer {
    private static final int LONGEST_NUMBER = 32;
    private static final String HEX = "0123456789abcdef";
    /** By ASCII character: what follows the backslash, 0 where there is none, 'u' where the character is spelled in hex. */
    private static final byte[] ESCAPES = escapes();

    /** Numbers of up to eight digits are written without a loop. */
    private static final int SHORT_DIGITS = 8;

    private static final long SHORT = 100_000_000;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FEW = 1 << 11;
    private static final int MOST_KEPT = 1 << 20;

    private byte[] bytes = new byte[FEW];
    private int length;

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        String escaped = "\"\\\b\t\n\f\r";
        for (int i = 0; i < escaped.length(); i++) {
            escapes[escaped.charAt(i)] = (byte) "\"\\btnfr".charAt(i);
        }
        return escapes;
    }

    /** Makes room for so many bytes more. */
    private void ensure(int more) {
        if (bytes.length - length < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
    }

    Utf8Buffer append(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    Utf8Buffer append(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Writes characters that are all ASCII, as they are. */
    Utf8Buffer append(String ascii) {
        ensure(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /**
     * Writes an integer of units in the last of so many fraction digits: 8467 with two is 84.67.
     *
     * @param units above the least long
     * @param digits 0 to 18, all of which are written
     */
    Utf8Buffer append(long units, int digits) {
        ensure(LONGEST_NUMBER);
        long size = sign(units);
        if (size < SHORT && digits < SHORT_DIGITS) {
            put(EightDigits.of(size), digits, digits);
        } else {
            append(BigDecimal.valueOf(size, digits).toPlainString());
        }
        return this;
    }

    /** Writes the same without trailing zeros behind the point. */
    Utf8Buffer appendPlain(long units, int digits) {
        ensure(LONGEST_NUMBER);
        long size = sign(units);
        if (size < SHORT && digits < SHORT_DIGITS) {
            long eight = EightDigits.of(size);
            put(eight, digits, digits - Math.min(digits, EightDigits.zerosBehind(eight)));
        } else {
            append(plain(BigDecimal.valueOf(size, digits)).toPlainString());
        }
        return this;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Writes a minus where there is one; {@return the number without it} */
    private long sign(long number) {
        if (number < 0) {
            bytes[length++] = '-';
        }
        return Math.abs(number);
    }

    /** Writes eight digits without leading zeros, with a point before so many of them and so many kept behind it. */
    private void put(long eight, int digits, int kept) {
        int leading = Math.min(EightDigits.zerosBefore(eight), SHORT_DIGITS - 1 - digits);
        int whole = SHORT_DIGITS - leading - digits;
        long text = EightDigits.text(eight);
        EIGHT_BYTES.set(bytes, length, text >>> (Byte.SIZE * leading));
        length += whole;
        if (kept > 0) {
            bytes[length++] = '.';
            EIGHT_BYTES.set(bytes, length, text >>> (Byte.SIZE * (SHORT_DIGITS - digits)));
            length += kept;
        }
    }

    /** Writes the characters of a JSON string, with the least escapes; half of a surrogate pair becomes a question mark. */
    Utf8Buffer appendEscaped(String text) {
        ensure(text.length());
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || ESCAPES[c] != 0) {
                break;
            }
            bytes[length++] = (byte) c;
        }
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            ensure(6);
            if (c < 128) {
                appendAscii(c);
            } else {
                appendMultibyte(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c);
            }
        }
        return this;
    }

    private void appendAscii(int c) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
            bytes[length++] = (byte) c;
        } else if (escape == 'u') {
            append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
            append('\\').append((char) escape);
        }
    }

    private void appendMultibyte(int c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
            return;
        }
        int following = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        int lead = following == 1 ? 0xc0 : following == 2 ? 0xe0 : 0xf0;
        bytes[length++] = (byte) (lead | (c >> (6 * following)));
        for (int i = following - 1; i >= 0; i--) {
            bytes[length++] = (byte) (0x80 | ((c >> (6 * i)) & 0x3f));
        }
    }

    int length() {
        return length;
    }

    /** Begins anew, without the memory that something long has taken. */
    void clear() {
        cut(0);
        bytes = bytes.length > MOST_KEPT ? new byte[FEW] : bytes;
    }

    /** Keeps the first bytes alone. */
    void cut(int length) {
        this.length = length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes the bytes from one place up to another. */
    void writeTo(OutputStream out, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
    }
}
