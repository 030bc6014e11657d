package io.github.servicekpi.json;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain lines: those that most programs write, straight into records. Of any other line it says nothing, and
 * {@link DraftReader} reads it, as it would have read this one.
 *
 * <p>A line is plain if it is an object with each of the members {@code subject}, {@code period} and {@code values} once and
 * no other, in which strings have no escapes, numbers no exponent and at most {@value #MOST_DIGITS} digits, and each member of
 * {@code values} is the id of an indicator that was not there before, with a number or an object of one of the four forms.
 * Only spaces, tabs and carriage returns stand between tokens.
 *
 * <p>That a plain line says the same to both readers rests on this:
 *
 * <ul>
 *   <li>Every byte is matched here against JSON's grammar. Outside strings it must be the one ASCII character that may stand
 *       there; inside, a control character, a backslash and a byte that is no UTF-8 make the line unusual. (The decoder
 *       puts U+FFFD in the place of such a byte; a line that really has that character is unusual too.)
 *   <li>Numbers of so few digits are read exactly by both, and records drop trailing zeros, so they come to equal decimals.
 *   <li>Lengths, ranges and digits are checked by {@link PerformanceRecord#of(String, AssessmentPeriod, Map)}, and what fits
 *       the scorecard by the calculator; where they refuse, the line goes to the other reader as well.
 * </ul>
 *
 * <p>A parser of Jackson's for each line, or one that is fed all of them, would make reading the larger half of the work: the
 * whole way was then 1.2 to 1.3 times as fast as Jackson's own tokens in and out; with this it is twice as fast.
 *
 * <p>Not thread-safe: it remembers where in a line it is, and the last period and reason.
 */
final class PlainLineReader {
    private static final int MOST_DIGITS = 30;
    /** So many digits fit 64 bits; of more the low bits alone were kept, and they are read again. */
    private static final int LONG_DIGITS = 18;

    private static final byte[] SUBJECT = quoted("subject");
    private static final byte[] PERIOD = quoted("period");
    private static final byte[] VALUES = quoted("values");
    private static final byte[] NUMERATOR = quoted("numerator");
    private static final byte[] DENOMINATOR = quoted("denominator");
    private static final byte[] RATING = quoted("rating");
    private static final byte[] LEVEL = quoted("level");
    private static final byte[] NOT_APPLICABLE = quoted("notApplicable");

    private final List<String> ids;
    /** By indicator, its id as a member's name with the colon behind it. */
    private final byte[][] names;

    private final Map<String, Integer> indices = new HashMap<>();
    private final PlainValues values;

    private AssessmentPeriod lastPeriod = AssessmentPeriod.parse("0001");
    private byte[] lastPeriodName = quoted("0001");

    private LocalizedText lastReason = LocalizedText.of("");

    private byte[] line = {};
    private int position;
    private int end;

    PlainLineReader(Scorecard scorecard) {
        this.ids = scorecard.indicators().stream().map(Indicator::id).toList();
        this.names = ids.stream()
                .map(id -> ('"' + id + "\":").getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        for (int i = 0; i < names.length; i++) {
            indices.put(ids.get(i), i);
        }
        this.values = new PlainValues(ids);
    }

    private static byte[] quoted(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** Ends reading: the line is not plain. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual() {
            super(null, null, false, false);
        }
    }

    /** {@return the record of a plain line, which lies between two places of some bytes; nothing if it is not plain} */
    Optional<PerformanceRecord> read(byte[] bytes, int from, int to) {
        line = bytes;
        position = from;
        end = to;
        try {
            return Optional.of(record());
        } catch (Unusual | InvalidInputException e) {
            return Optional.empty();
        }
    }

    private PerformanceRecord record() {
        @Nullable String subject = null;
        @Nullable AssessmentPeriod period = null;
        boolean measured = false;
        values.clear();
        expect('{');
        do {
            if (subject == null && takes(SUBJECT)) {
                subject = textOfMember();
            } else if (period == null && takes(PERIOD)) {
                expect(':');
                period = period();
            } else if (!measured && takes(VALUES)) {
                expect(':');
                readValues();
                measured = true;
            } else {
                throw new Unusual();
            }
        } while (takes(','));
        expect('}');
        skipSpace();
        if (position < end || subject == null || period == null || !measured) {
            throw new Unusual();
        }
        return PerformanceRecord.of(subject, period, values);
    }

    /** {@return the period here, which mostly is the one of the line before} */
    private AssessmentPeriod period() {
        if (takes(lastPeriodName)) {
            return lastPeriod;
        }
        String text = text();
        lastPeriod = AssessmentPeriod.tryParse(text).orElseThrow(Unusual::new);
        lastPeriodName = quoted(text);
        return lastPeriod;
    }

    private void readValues() {
        expect('{');
        if (takes('}')) {
            return;
        }
        int index = -1;
        do {
            index = member(index + 1 < names.length ? index + 1 : 0);
            if (!values.add(index, measurement())) {
                throw new Unusual();
            }
        } while (takes(','));
        expect('}');
    }

    /** {@return which indicator is named here; most programs name them in the scorecard's order, without spaces} */
    private int member(int likely) {
        if (takes(names[likely])) {
            return likely;
        }
        Integer index = indices.get(text());
        if (index == null) {
            throw new Unusual();
        }
        expect(':');
        return index;
    }

    private Measurement measurement() {
        if (!takes('{')) {
            return new Measurement.Value(number());
        }
        Measurement measurement;
        if (takes(NUMERATOR)) {
            BigDecimal numerator = numberOfMember();
            expect(',');
            expect(DENOMINATOR);
            measurement = new Measurement.Ratio(numerator, numberOfMember());
        } else if (takes(DENOMINATOR)) {
            BigDecimal denominator = numberOfMember();
            expect(',');
            expect(NUMERATOR);
            measurement = new Measurement.Ratio(numberOfMember(), denominator);
        } else if (takes(RATING)) {
            measurement = new Measurement.Rating(numberOfMember());
        } else if (takes(LEVEL)) {
            measurement = new Measurement.Level(textOfMember());
        } else {
            expect(NOT_APPLICABLE);
            expect(':');
            measurement = new Measurement.NotApplicable(takes('{') ? reason() : LocalizedText.of(text()));
        }
        expect('}');
        return measurement;
    }

    /** {@return the reason by language whose first bracket was passed; mostly it is one that another line had} */
    private LocalizedText reason() {
        Map<String, String> strings = new HashMap<>();
        do {
            String tag = text();
            if (strings.put(tag, textOfMember()) != null) {
                throw new Unusual();
            }
        } while (takes(','));
        expect('}');
        if (!strings.equals(lastReason.byLanguage())) {
            if (!strings.keySet().stream().allMatch(LocalizedText::isTag)) {
                throw new Unusual();
            }
            lastReason = LocalizedText.of(strings);
        }
        return lastReason;
    }

    private String textOfMember() {
        expect(':');
        return text();
    }

    private BigDecimal numberOfMember() {
        expect(':');
        return number();
    }

    private String text() {
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

    private BigDecimal number() {
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
    private boolean takes(char token) {
        if (here() <= ' ') {
            skipSpace();
        }
        boolean next = here() == token;
        position += next ? 1 : 0;
        return next;
    }

    /** {@return whether a name is next, which is then passed} */
    private boolean takes(byte[] name) {
        if (here() <= ' ') {
            skipSpace();
        }
        int behind = position + name.length;
        boolean next = behind <= end && Arrays.equals(line, position, behind, name, 0, name.length);
        position = next ? behind : position;
        return next;
    }

    private void expect(char token) {
        if (!takes(token)) {
            throw new Unusual();
        }
    }

    private void expect(byte[] name) {
        if (!takes(name)) {
            throw new Unusual();
        }
    }
}
