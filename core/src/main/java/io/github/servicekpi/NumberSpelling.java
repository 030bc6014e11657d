package io.github.servicekpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in JSON's grammar by value, at the cost of their length alone.
 *
 * <p>What is longer than any limit of the formats is replaced by a stand-in that lies on the same side of every limit, and
 * has too many digits wherever the number has: {@code 1e999999999} never becomes an integer of a billion digits.
 */
final class NumberSpelling {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<minus>-?)(?<whole>0|[1-9][0-9]*+)(\\.(?<fraction>[0-9]++))?([eE](?<exponent>[+-]?[0-9]++))?");

    /** So many digits fit 64 bits. */
    private static final int PLAIN_DIGITS = 18;

    private static final int KEPT_DIGITS = 60;
    private static final int KEPT_MAGNITUDE = 30;

    private NumberSpelling() {}

    static boolean isNumber(String spelling) {
        return NUMBER.matcher(spelling).matches();
    }

    /** {@return the number without trailing zeros, if it is as short and plain as nearly all are; null if it is not} */
    static @Nullable BigDecimal parsePlain(String spelling) {
        int length = spelling.length();
        int start = spelling.startsWith("-") ? 1 : 0;
        if (length - start > PLAIN_DIGITS) {
            return null;
        }
        long digits = 0;
        int point = length;
        for (int i = start; i < length; i++) {
            char c = spelling.charAt(i);
            if (c == '.' && point == length) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
            } else {
                return null;
            }
        }
        boolean whole = point > start && (point == start + 1 || spelling.charAt(start) != '0');
        if (!whole || point == length - 1) {
            return null;
        }
        int scale = Math.max(0, length - 1 - point);
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return BigDecimal.valueOf(start == 0 ? digits : -digits, scale);
    }

    /** {@return the number without trailing zeros} */
    static BigDecimal parse(String spelling) {
        BigDecimal plain = parsePlain(spelling);
        if (plain != null) {
            return plain;
        }
        Matcher matcher = NUMBER.matcher(spelling);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + spelling + "\" is no number");
        }
        String whole = matcher.group("whole");
        String fraction = matcher.group("fraction");
        String digits = fraction == null ? whole : whole + fraction;
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        if (first == digits.length()) {
            return BigDecimal.ZERO;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        // The number lies in [10^(magnitude - 1), 10^magnitude).
        long magnitude = whole.length() - first + exponent(matcher.group("exponent"));
        BigDecimal size = size(digits.substring(first, end), magnitude);
        return matcher.group("minus").isEmpty() ? size : size.negate();
    }

    private static BigDecimal size(String digits, long magnitude) {
        if (Math.abs(magnitude) > KEPT_MAGNITUDE) {
            BigDecimal standIn = BigDecimal.ONE.scaleByPowerOfTen(magnitude > 0 ? KEPT_MAGNITUDE : -KEPT_MAGNITUDE);
            return magnitude > 0 ? standIn.setScale(0) : standIn;
        }
        String kept = digits.length() > KEPT_DIGITS ? digits.substring(0, KEPT_DIGITS) + "1" : digits;
        BigDecimal size = new BigDecimal(new BigInteger(kept), kept.length() - (int) magnitude);
        return size.scale() < 0 ? size.setScale(0) : size;
    }

    private static long exponent(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        long exponent = 0;
        for (int i = Character.isDigit(text.charAt(0)) ? 0 : 1; i < text.length(); i++) {
            exponent = Math.min(Integer.MAX_VALUE, exponent * 10 + (text.charAt(i) - '0'));
        }
        return text.charAt(0) == '-' ? -exponent : exponent;
    }
}
