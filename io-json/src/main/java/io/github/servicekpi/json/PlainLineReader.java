package io.github.servicekpi.json;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain lines: those that most programs write, straight into records. Of any other line it says nothing, and
 * {@link DraftReader} reads it, as it would have read this one.
 *
 * <p>A line is plain if it is an object with each of the members {@code subject}, {@code period} and {@code values} once,
 * {@code targets} and {@code adjustments} at most once, and no other, in which strings have no escapes, and numbers no
 * exponent and few digits. Each member of {@code targets} and of {@code values} is the id of an indicator that was not there
 * before, with a number, or in {@code values} an object of one of the four forms; each adjustment has its two members. Only
 * spaces, tabs and carriage returns stand between tokens.
 *
 * <p>That a plain line says the same to both readers rests on this:
 *
 * <ul>
 *   <li>Every byte is matched here against JSON's grammar. Outside strings it must be the one ASCII character that may stand
 *       there; inside, a control character, a backslash and a byte that is no UTF-8 make the line unusual. (The decoder
 *       puts U+FFFD in the place of such a byte; a line that really has that character is unusual too.)
 *   <li>Numbers of so few digits are read exactly by both, and records drop trailing zeros, so they come to equal decimals.
 *   <li>Lengths, ranges and digits are checked where measurements and records are made, and what fits the scorecard by the
 *       calculator; where they refuse, the line goes to the other reader as well.
 * </ul>
 *
 * <p>A parser of Jackson's for each line, or one that is fed all of them, would make reading the larger half of the work: the
 * whole way was then 1.2 to 1.3 times as fast as Jackson's own tokens in and out; with this it is twice as fast.
 *
 * <p>Not thread-safe: it remembers where in a line it is, and the last period and reasons.
 */
final class PlainLineReader {
    private static final byte[] SUBJECT = PlainTokens.quoted("subject");
    private static final byte[] PERIOD = PlainTokens.quoted("period");
    private static final byte[] TARGETS = PlainTokens.quoted("targets");
    private static final byte[] VALUES = PlainTokens.quoted("values");
    private static final byte[] ADJUSTMENTS = PlainTokens.quoted("adjustments");
    private static final byte[] NUMERATOR = PlainTokens.quoted("numerator");
    private static final byte[] DENOMINATOR = PlainTokens.quoted("denominator");
    private static final byte[] RATING = PlainTokens.quoted("rating");
    private static final byte[] LEVEL = PlainTokens.quoted("level");
    private static final byte[] NOT_APPLICABLE = PlainTokens.quoted("notApplicable");
    private static final byte[] POINTS = PlainTokens.quoted("points");
    private static final byte[] REASON = PlainTokens.quoted("reason");

    private final PlainTokens in = new PlainTokens();
    private final List<String> ids;
    /** By indicator, its id as a member's name with the colon behind it. */
    private final byte[][] names;

    private final Map<String, Integer> indices = new HashMap<>();
    private final PlainValues values;
    private final Map<String, BigDecimal> targets = new LinkedHashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    private AssessmentPeriod lastPeriod = AssessmentPeriod.parse("0001");
    private byte[] lastPeriodName = PlainTokens.quoted("0001");

    private LocalizedText lastReason = LocalizedText.of("");

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

    /** {@return the record of a plain line, which lies between two places of some bytes; nothing if it is not plain} */
    Optional<PerformanceRecord> read(byte[] bytes, int from, int to) {
        in.read(bytes, from, to);
        values.clear();
        targets.clear();
        adjustments.clear();
        try {
            return Optional.of(record());
        } catch (PlainTokens.Unusual | InvalidInputException e) {
            return Optional.empty();
        }
    }

    private PerformanceRecord record() {
        @Nullable String subject = null;
        @Nullable AssessmentPeriod period = null;
        boolean measured = false;
        boolean aimed = false;
        boolean adjusted = false;
        in.expect('{');
        do {
            if (subject == null && in.takes(SUBJECT)) {
                subject = in.textOfMember();
            } else if (period == null && in.takes(PERIOD)) {
                period = period();
            } else if (!measured && in.takes(VALUES)) {
                readObject(index -> values.add(index, measurement()));
                measured = true;
            } else if (!aimed && in.takes(TARGETS)) {
                readObject(index -> targets.put(ids.get(index), in.number()) == null);
                aimed = true;
            } else if (!adjusted && in.takes(ADJUSTMENTS)) {
                readAdjustments();
                adjusted = true;
            } else {
                throw new PlainTokens.Unusual();
            }
        } while (in.takes(','));
        in.expect('}');
        in.expectEnd();
        if (subject == null || period == null || !measured) {
            throw new PlainTokens.Unusual();
        }
        return PerformanceRecord.of(subject, period, values)
                .withTargets(targets)
                .withAdjustments(adjustments);
    }

    /** {@return the period here, which mostly is the one of the line before} */
    private AssessmentPeriod period() {
        in.expect(':');
        if (in.takes(lastPeriodName)) {
            return lastPeriod;
        }
        String text = in.text();
        lastPeriod = AssessmentPeriod.tryParse(text).orElseThrow(PlainTokens.Unusual::new);
        lastPeriodName = PlainTokens.quoted(text);
        return lastPeriod;
    }

    /** Reads an object by indicator, each of whose members is taken when its name was passed, if it is the first so named. */
    private void readObject(IntPredicate taken) {
        in.expect(':');
        in.expect('{');
        if (in.takes('}')) {
            return;
        }
        int index = -1;
        do {
            index = member(index + 1 < names.length ? index + 1 : 0);
            if (!taken.test(index)) {
                throw new PlainTokens.Unusual();
            }
        } while (in.takes(','));
        in.expect('}');
    }

    /** {@return which indicator is named here; most programs name them in the scorecard's order, without spaces} */
    private int member(int likely) {
        if (in.takes(names[likely])) {
            return likely;
        }
        Integer index = indices.get(in.text());
        if (index == null) {
            throw new PlainTokens.Unusual();
        }
        in.expect(':');
        return index;
    }

    private Measurement measurement() {
        if (!in.takes('{')) {
            return new Measurement.Value(in.number());
        }
        Measurement measurement;
        if (in.takes(NUMERATOR)) {
            BigDecimal numerator = in.numberOfMember();
            in.expect(',');
            in.expect(DENOMINATOR);
            measurement = new Measurement.Ratio(numerator, in.numberOfMember());
        } else if (in.takes(DENOMINATOR)) {
            BigDecimal denominator = in.numberOfMember();
            in.expect(',');
            in.expect(NUMERATOR);
            measurement = new Measurement.Ratio(in.numberOfMember(), denominator);
        } else if (in.takes(RATING)) {
            measurement = new Measurement.Rating(in.numberOfMember());
        } else if (in.takes(LEVEL)) {
            measurement = new Measurement.Level(in.textOfMember());
        } else {
            in.expect(NOT_APPLICABLE);
            measurement = new Measurement.NotApplicable(reason());
        }
        in.expect('}');
        return measurement;
    }

    private void readAdjustments() {
        in.expect(':');
        in.expect('[');
        if (in.takes(']')) {
            return;
        }
        do {
            in.expect('{');
            if (in.takes(POINTS)) {
                BigDecimal points = in.numberOfMember();
                in.expect(',');
                in.expect(REASON);
                adjustments.add(new Adjustment(points, reason()));
            } else {
                in.expect(REASON);
                LocalizedText reason = reason();
                in.expect(',');
                in.expect(POINTS);
                adjustments.add(new Adjustment(in.numberOfMember(), reason));
            }
            in.expect('}');
        } while (in.takes(','));
        in.expect(']');
    }

    /** {@return the reason behind a colon; mostly it is one that another line had} */
    private LocalizedText reason() {
        in.expect(':');
        if (!in.takes('{')) {
            String text = in.text();
            if (!lastReason.isForEverybody() || !lastReason.toString().equals(text)) {
                lastReason = LocalizedText.of(text);
            }
            return lastReason;
        }
        Map<String, String> strings = new HashMap<>();
        do {
            String tag = in.text();
            if (strings.put(tag, in.textOfMember()) != null) {
                throw new PlainTokens.Unusual();
            }
        } while (in.takes(','));
        in.expect('}');
        if (!strings.equals(lastReason.byLanguage())) {
            if (!strings.keySet().stream().allMatch(LocalizedText::isTag)) {
                throw new PlainTokens.Unusual();
            }
            lastReason = LocalizedText.of(strings);
        }
        return lastReason;
    }
}
