package io.github.servicekpi.calculator;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last few things that were made, by what they were made for.
 *
 * <p>Each is kept at the place that the hash code of its key names, until another one comes there: so much is kept and no
 * more, however many keys there are. Thread-safe.
 */
final class LastFew<K, V> {
    private static final int MOST = 64;

    private final AtomicReferenceArray<@Nullable Kept<K, V>> kept;
    private final int shift;

    private record Kept<K, V>(K key, V value) {}

    /** @param most how many may be kept; at least 2 are, and at most {@value #MOST} */
    LastFew(int most) {
        this.kept = new AtomicReferenceArray<>(Integer.highestOneBit(Math.max(2, Math.min(MOST, most))));
        this.shift = Integer.numberOfLeadingZeros(kept.length() - 1);
    }

    /**
     * {@return what is kept for a key, or is made for it now}
     *
     * @param maker makes it; what is null is not kept
     */
    @Nullable
    V orMake(K key, Supplier<@Nullable V> maker) {
        int place = (key.hashCode() * 0x9e3779b9) >>> shift;
        Kept<K, V> known = kept.get(place);
        if (known != null && known.key().equals(key)) {
            return known.value();
        }
        V made = maker.get();
        if (made != null) {
            kept.set(place, new Kept<>(key, made));
        }
        return made;
    }
}
