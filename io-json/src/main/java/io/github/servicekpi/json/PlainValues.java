package io.github.servicekpi.json;

import io.github.servicekpi.measurement.Measurement;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The measurements of one line in their order, by indicator id; used again for the next line. */
final class PlainValues extends AbstractMap<String, Measurement> {
    private final List<String> ids;
    /** By indicator, null where it is not measured. */
    private final @Nullable Measurement[] found;
    /** Which indicators are measured. */
    private final int[] order;

    private int size;

    PlainValues(List<String> ids) {
        this.ids = ids;
        this.found = new Measurement[ids.size()];
        this.order = new int[ids.size()];
    }

    /** Adds what was found for an indicator; {@return whether nothing was before} */
    boolean add(int indicator, Measurement measurement) {
        if (found[indicator] != null) {
            return false;
        }
        found[indicator] = measurement;
        order[size++] = indicator;
        return true;
    }

    @Override
    public void clear() {
        for (int i = 0; i < size; i++) {
            found[order[i]] = null;
        }
        size = 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Measurement> action) {
        for (int i = 0; i < size; i++) {
            Measurement measurement = found[order[i]];
            if (measurement != null) {
                action.accept(ids.get(order[i]), measurement);
            }
        }
    }

    @Override
    public Set<Map.Entry<String, Measurement>> entrySet() {
        Map<String, Measurement> copy = new LinkedHashMap<>();
        forEach(copy::put);
        return copy.entrySet();
    }
}
