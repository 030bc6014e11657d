package io.github.servicekpi.scorecard;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that is set for types of period and for concrete periods; the concrete one wins.
 *
 * @param <T> what is set
 * @serial exclude
 */
public final class ByPeriod<T> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final List<String> TYPES =
            Arrays.stream(PeriodType.values()).map(PeriodType::toString).toList();

    private final LinkedHashMap<String, T> byKey = new LinkedHashMap<>();

    private ByPeriod(Map<String, T> byKey) {
        for (String type : TYPES) {
            if (byKey.containsKey(type)) {
                this.byKey.put(type, byKey.get(type));
            }
        }
        this.byKey.putAll(new TreeMap<>(byKey));
    }

    /**
     * {@return the form of an object whose members are period types and concrete periods}
     *
     * @param value the form of what is set
     */
    static <T, C> Form<ByPeriod<T>, C> form(Form<T, ? super C> value) {
        return Form.of((in, context) -> read(in.object(), value, context), (byPeriod, context) -> {
            Draft.Members object = Draft.object();
            byPeriod.byKey.forEach((key, set) -> object.put(key, value.write(set, context)));
            return object;
        });
    }

    private static <T, C> ByPeriod<T> read(ObjectReader in, Form<T, ? super C> form, C context) {
        Map<String, T> byKey = new LinkedHashMap<>();
        for (ValueReader value : in.members()) {
            String key = value.name();
            if (TYPES.contains(key) || AssessmentPeriod.tryParse(key).isPresent()) {
                byKey.put(key, form.read(value, context));
            } else if (!key.startsWith("x-") && !key.equals("$schema")) {
                in.reportName(ProblemCode.UNKNOWN_MEMBER, key, () -> Finding.unknown("period", key, TYPES));
            }
        }
        return new ByPeriod<>(byKey);
    }

    static <T> ByPeriod<T> none() {
        return new ByPeriod<>(Map.of());
    }

    /** {@return whether nothing is set} */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /**
     * {@return what is set, by {@code month}, {@code quarter}, {@code half-year}, {@code year} and then concrete periods,
     * ascending}
     */
    public Map<String, T> byKey() {
        return Collections.unmodifiableMap(byKey);
    }

    /**
     * {@return what holds in a period: what is set for it, else what is set for its type}
     *
     * @param period the period
     */
    public Optional<T> inForce(AssessmentPeriod period) {
        return keyInForce(period.toString(), period.type()).flatMap(this::get);
    }

    /** {@return what is set under a key} */
    Optional<T> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** {@return the key of what holds under a type of period or in a concrete period} */
    Optional<String> keyInForce(String key) {
        return TYPES.contains(key)
                ? Optional.of(key).filter(byKey::containsKey)
                : keyInForce(key, AssessmentPeriod.parse(key).type());
    }

    private Optional<String> keyInForce(String period, PeriodType type) {
        return byKey.containsKey(period)
                ? Optional.of(period)
                : Optional.of(type.toString()).filter(byKey::containsKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByPeriod<?> that && byKey.equals(that.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    /** {@return for example {@code {month=95, 2026-12=90}}} */
    @Override
    public String toString() {
        return byKey.toString();
    }
}
