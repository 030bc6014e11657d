package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Decimals;
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
    /** A text of so many characters has no more code points than it may. */
    private static final int MOST_CHARACTERS = 10_000;
    /** So many digits fit 64 bits. */
    private static final int LONG_DIGITS = 18;
    /** No number of the formats needs as many, however many zeros stand behind it; few enough to be computed with. */
    private static final int MOST_BITS = 4096;

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
        BigDecimal plain = Decimals.canonical(measured(name, number, range));
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
                && scale >= 0
                && scale <= range.digits()
                && number.precision() - scale < range.max().precision()
                && (number.signum() >= 0
                        || range.min().precision() >= range.max().precision())
                && (scale == 0 || (number.precision() <= LONG_DIGITS && hasNoTrailingZero(number)));
    }

    private static boolean hasNoTrailingZero(BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValue() % 10 != 0;
    }

    /** {@return a number of the platform's own class that can be computed with} */
    private static BigDecimal measured(String name, BigDecimal number, NumberRange range) {
        BigDecimal own = number.getClass() == BigDecimal.class
                ? number
                : new BigDecimal(new BigInteger(number.unscaledValue().toByteArray()), number.scale());
        if (own.unscaledValue().bitLength() > MOST_BITS) {
            throw new IllegalArgumentException(
                    name + " has more than 1000 digits; allowed is " + range + "; write one of those");
        }
        return own;
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

    /** Surrogates may come in pairs or not; that is left to the rules for drafts. */
    private static boolean isPlain(String text) {
        if (text.length() > MOST_CHARACTERS) {
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
