package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.Problems;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Holds what programs give to the rules for drafts. Nearly all of it is seen to be right without a draft; of the rest the
 * rules say what is wrong.
 */
final class WellFormed {
    /** So many digits fit 64 bits. */
    private static final int LONG_DIGITS = 18;

    private WellFormed() {}

    /**
     * {@return a number without trailing zeros}
     *
     * @param name what it is called
     * @throws IllegalArgumentException if it lies outside its range, or has too many fraction digits
     */
    static BigDecimal number(String name, BigDecimal number, NumberRange range) {
        if (isSure(Objects.requireNonNull(number, name), range)) {
            return number;
        }
        BigDecimal plain = Decimals.measured(number, name);
        if (!range.contains(plain) || plain.scale() > range.digits()) {
            require(name, Draft.number(plain), in -> in.number(range));
        }
        return plain;
    }

    /**
     * {@return whether a number certainly is as it should be} A file of records has nine a line, so they are looked at only
     * once: with fewer digits before the point than the ends of its range it lies between them.
     */
    private static boolean isSure(BigDecimal number, NumberRange range) {
        int scale = number.scale();
        return number.getClass() == BigDecimal.class
                && number.unscaledValue().bitLength() < Long.SIZE // else to count its digits could take long
                && scale >= 0
                && scale <= range.digits()
                && number.precision() - scale < range.max().precision()
                && (number.signum() >= 0
                        || range.min().precision() >= range.max().precision())
                && number.precision() <= LONG_DIGITS
                && isPlain(number.unscaledValue(), scale);
    }

    /** Digits of another class could answer otherwise the next time. */
    private static boolean isPlain(BigInteger digits, int scale) {
        return digits.getClass() == BigInteger.class && (scale == 0 || digits.longValue() % 10 != 0);
    }

    /**
     * {@return a string of whole characters, at most 10 000 of them}
     *
     * @param name what it is called
     * @throws IllegalArgumentException if it is longer, or has half a surrogate pair
     */
    static String text(String name, String text) {
        if (!isPlain(Objects.requireNonNull(text, name))) {
            require(name, Draft.text(text), ValueReader::string);
        }
        return text;
    }

    /**
     * {@return a text whose strings have whole characters, at most 10 000 of them}
     *
     * @param name what it is called
     * @throws IllegalArgumentException if one is longer, or has half a surrogate pair
     */
    static LocalizedText text(String name, LocalizedText text) {
        boolean plain = Objects.requireNonNull(text, name).isForEverybody()
                ? isPlain(text.toString())
                : text.byLanguage().values().stream().allMatch(WellFormed::isPlain);
        if (!plain) {
            require(name, Draft.text(text), ValueReader::text);
        }
        return text;
    }

    private static void require(String name, Draft draft, Consumer<ValueReader> reader) {
        Problems problems = new Problems();
        reader.accept(ValueReader.of(Draft.object().put(name, draft), problems).member(name));
        problems.throwIfAny();
    }

    /** {@return whether somebody certainly is named: in a short text without surrogates, with more than white space} */
    static boolean isSubject(String subject) {
        return isPlain(subject) && subject.chars().anyMatch(c -> c > ' ');
    }

    /** A text of so many characters has no more code points. Whether surrogates come in pairs is left to the rules for drafts. */
    private static boolean isPlain(String text) {
        if (text.length() > Limits.TEXT_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
