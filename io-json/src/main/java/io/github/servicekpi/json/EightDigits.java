package io.github.servicekpi.json;

/**
 * The eight decimal digits of an integer below 10^8 as the eight bytes of a long, the first digit in the lowest byte.
 *
 * <p>A number is halved three times, all parts at once: into two of four digits, four of two, eight of one. Each part lies in
 * a lane of its own. A lane is divided by multiplying it with a little more than the divisor's reciprocal and shifting:
 * 10486 / 2^20 is 1/100 + 2.3e-7, exact for quotients of numbers below 10 000 as their fractions are at most 0.99; and
 * 103 / 2^10 is 1/10 + 5.9e-4, exact below 100 as those are at most 0.9. No product leaves its lane: 9999 x 10486 is below
 * 2^32, and 99 x 103 below 2^16. What a shift carries in from the next lane, the mask takes away.
 */
final class EightDigits {
    private static final long TWO_LANES = 0x0000007f_0000007fL;
    private static final long FOUR_LANES = 0x000f_000f_000f_000fL;
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private EightDigits() {}

    /** {@return the digits of a number from 0 to 99 999 999} */
    static long of(long number) {
        long thousands = number / 10_000;
        long two = thousands | ((number - 10_000 * thousands) << 32);
        long hundreds = ((two * 10_486) >>> 20) & TWO_LANES;
        long four = hundreds | ((two - 100 * hundreds) << 16);
        long tens = ((four * 103) >>> 10) & FOUR_LANES;
        return tens | ((four - 10 * tens) << 8);
    }

    /** {@return the digits as ASCII characters} */
    static long text(long digits) {
        return digits | ZEROS;
    }

    /** {@return how many zeros stand before the first other digit, 8 if there is none} */
    static int zerosBefore(long digits) {
        return Long.numberOfTrailingZeros(digits) / Byte.SIZE;
    }

    /** {@return how many zeros stand behind the last other digit, 8 if there is none} */
    static int zerosBehind(long digits) {
        return Long.numberOfLeadingZeros(digits) / Byte.SIZE;
    }
}
