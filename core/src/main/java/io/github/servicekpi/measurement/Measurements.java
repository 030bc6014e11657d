package io.github.servicekpi.measurement;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Measurements by indicator id, in their order; unmodifiable.
 *
 * <p>A map of the platform makes an object for every entry, and a file of records makes a map for every line. This one has
 * three arrays: the ids, what was found, and a table that says of a hash code which entry it is. The table has at least
 * twice as many places as there are entries; an entry stands at the place that the lower bits of its hash code name or,
 * where that is taken, at the next free one. Ids of one hash code would make a large table slow, so of many ids a map of the
 * platform says which entry they are.
 *
 * @serial exclude
 */
final class Measurements extends AbstractMap<String, Measurement> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int MOST_IN_TABLE = 64;

    private final String[] ids;
    private final Measurement[] found;
    /** The number of an entry from 1, or 0 at a free place. */
    private final int[] table;
    /** The number of an entry from 1, where there are too many for the table. */
    private final Map<String, Integer> many;

    private int size;

    private Measurements(int size) {
        this.ids = new String[size];
        this.found = new Measurement[size];
        this.table = size > MOST_IN_TABLE ? new int[0] : new int[Integer.highestOneBit(Math.max(1, size)) << 2];
        this.many = size > MOST_IN_TABLE ? new HashMap<>() : Map.of();
    }

    /** {@return a copy of a map, none of whose keys and values may be null} */
    static Measurements of(Map<String, Measurement> values) {
        Measurements copy = new Measurements(values.size());
        values.forEach(copy::add);
        return copy;
    }

    private void add(String id, Measurement measurement) {
        if (size == ids.length || get(Objects.requireNonNull(id, "id")) != null) {
            throw new IllegalArgumentException("found \"" + id + "\" twice, or more entries than the map says it has;"
                    + " allowed is each id once; give a map of the platform");
        }
        ids[size] = id;
        found[size++] = Objects.requireNonNull(measurement, "measurement");
        if (table.length == 0) {
            many.put(id, size);
        } else {
            table[place(id)] = size;
        }
    }

    /** {@return where in the table an id stands, or would} */
    private int place(Object id) {
        int hash = id.hashCode();
        int place = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[place] != 0 && !ids[table[place] - 1].equals(id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    @Override
    public @Nullable Measurement get(@Nullable Object id) {
        if (id == null) {
            return null;
        }
        int entry = table.length == 0 ? many.getOrDefault(id, 0) : table[place(id)];
        return entry == 0 ? null : found[entry - 1];
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return get(id) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Measurement> action) {
        for (int i = 0; i < size; i++) {
            action.accept(ids[i], found[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Measurement>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, Measurement>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, Measurement>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Map.Entry<String, Measurement> next() {
                if (next == size) {
                    throw new NoSuchElementException("there are " + size + " measurements");
                }
                return Map.entry(ids[next], found[next++]);
            }
        };
    }
}
