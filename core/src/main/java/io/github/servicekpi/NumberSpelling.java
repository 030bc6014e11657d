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

    private static final int KEPT_DIGITS = 60;
    private static final int KEPT_MAGNITUDE = 30;

    private NumberSpelling() {}

    static boolean isNumber(String spelling) {
        return isShort(spelling) || NUMBER.matcher(spelling).matches();
    }

    /** {@return whether this is a number without an exponent and with no more digits than any limit of the formats} */
    private static boolean isShort(String spelling) {
        if (spelling.length() > KEPT_MAGNITUDE) {
            return false;
        }
        int start = spelling.startsWith("-") ? 1 : 0;
        int point = digitsEnd(spelling, start);
        boolean whole = point > start && (point == start + 1 || spelling.charAt(start) != '0');
        if (point == spelling.length()) {
            return whole;
        }
        int end = digitsEnd(spelling, point + 1);
        return whole && spelling.charAt(point) == '.' && end > point + 1 && end == spelling.length();
    }

    private static int digitsEnd(String spelling, int from) {
        int end = from;
        while (end < spelling.length() && spelling.charAt(end) >= '0' && spelling.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** {@return the number without trailing zeros} */
    static BigDecimal parse(String spelling) {
        if (isShort(spelling)) {
            BigDecimal number = new BigDecimal(spelling).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
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
