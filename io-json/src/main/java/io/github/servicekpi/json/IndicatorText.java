package io.github.servicekpi.json;

import static java.util.Objects.requireNonNull;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What is always the same in the lines of one indicator, encoded once: all but a few numbers.
 *
 * <p>Writes what {@link AssessmentJson} writes of a line without an explanation, in the same order. Thread-safe.
 */
final class IndicatorText {
    /** So many weights are kept, the first few of them found without computing a hash code. */
    private static final int MOST_WEIGHTS = 64;

    private static final int FIRST_WEIGHTS = 4;

    private static final byte[] TARGET = ascii(",\"target\":");
    private static final byte[] SCORE = ascii(",\"score\":");
    private static final byte[] NOTHING = {};
    private static final byte[] DENOMINATOR = ascii(",\"denominator\":");

    private final Map<Status, Beginning> beginnings = new EnumMap<>(Status.class);
    private final BandTexts bands;
    private final int index;
    private final String id;
    private final int scale;
    private final ConcurrentMap<Rational, WeightText> weights = new ConcurrentHashMap<>();
    private volatile WeightText[] firstWeights = {};

    IndicatorText(Scorecard scorecard, int index, BandTexts bands) {
        Indicator indicator = scorecard.indicators().get(index);
        this.index = index;
        this.id = indicator.id();
        this.bands = bands;
        this.scale = scorecard.rounding().scale();
        for (Status status : Status.values()) {
            String start = "{\"id\":\"" + id + "\",\"status\":\"" + status + "\"";
            beginnings.put(
                    status,
                    new Beginning(
                            ascii(start), ascii(start + ",\"actual\":"), ascii(start + ",\"actual\":{\"numerator\":")));
        }
    }

    /**
     * A line with some status, up to where the measurement is written.
     *
     * @param other where none is written
     * @param number up to a number
     * @param ratio up to the numerator of a ratio
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Beginning(byte[] other, byte[] number, byte[] ratio) {}

    /** {@return which line of the scorecard this is for} */
    int index() {
        return index;
    }

    /** {@return the id of the indicator} */
    String id() {
        return id;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a line, with the scorecard's target in a period if the record has none of its own. */
    void write(
            IndicatorResult line,
            @Nullable Measurement measured,
            @Nullable BigDecimal ownTarget,
            PeriodText period,
            JsonText json) {
        writeActual(line.status(), measured, json);
        if (ownTarget != null) {
            json.encoded(TARGET).number(ownTarget);
        }
        OptionalLong score = line.scoreInUnits();
        if (score.isPresent()) {
            long units = score.getAsLong();
            json.encoded(ownTarget == null ? period.score(index) : SCORE)
                    .text()
                    .append(units, scale)
                    .append(bands.of(units));
            weight(line).write(line, units, json);
        } else {
            json.encoded(ownTarget == null ? period.target(index) : NOTHING);
            weight(line).write(json);
        }
        json.text().append('}');
    }

    private void writeActual(Status status, @Nullable Measurement measured, JsonText json) {
        Beginning beginning = requireNonNull(beginnings.get(status));
        if (measured instanceof Measurement.Value value) {
            json.encoded(beginning.number()).number(value.value());
        } else if (measured instanceof Measurement.Ratio ratio) {
            json.encoded(beginning.ratio()).number(ratio.numerator());
            json.encoded(DENOMINATOR).number(ratio.denominator());
            json.text().append('}');
        } else {
            json.encoded(beginning.other());
        }
    }

    /** {@return the text of a line's weights, made if there is none yet} */
    @SuppressWarnings("ReferenceEquality") // one object is found quickest; an equal one is found all the same
    private WeightText weight(IndicatorResult line) {
        Rational weight = line.exactEffectiveWeight();
        for (WeightText known : firstWeights) {
            if (known.effectiveWeight() == weight) {
                return known;
            }
        }
        WeightText known = weights.get(weight);
        if (known == null) {
            known = new WeightText(line, scale);
            if (weights.size() < MOST_WEIGHTS) {
                weights.put(weight, known);
            }
            keepFirst(known);
        }
        return known;
    }

    private synchronized void keepFirst(WeightText weight) {
        WeightText[] first = firstWeights;
        if (first.length < FIRST_WEIGHTS) {
            WeightText[] more = Arrays.copyOf(first, first.length + 1);
            more[first.length] = weight;
            firstWeights = more;
        }
    }
}
