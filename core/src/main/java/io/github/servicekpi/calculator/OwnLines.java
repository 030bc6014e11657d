package io.github.servicekpi.calculator;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last few compiled forms that one line had with targets of records' own.
 *
 * <p>Neighbours often share a target, so a line that was compiled is kept at the place that its target's hash code names,
 * until another one comes there. So much is kept and no more, however many targets there are. Thread-safe.
 */
final class OwnLines {
    private static final int MOST = 64;

    private final AtomicReferenceArray<@Nullable CompiledLine> kept = new AtomicReferenceArray<>(MOST);

    /**
     * {@return the line with a target}
     *
     * @param target the target, without trailing zeros
     * @param compiler compiles the line if it is not kept; null where the target does not suit it
     */
    @Nullable
    CompiledLine with(BigDecimal target, Supplier<@Nullable CompiledLine> compiler) {
        int hash = target.hashCode() * 0x9e3779b9;
        int place = hash >>> Integer.numberOfLeadingZeros(MOST - 1);
        CompiledLine line = kept.get(place);
        if (line == null || !line.hasTarget(target)) {
            line = compiler.get();
            if (line != null) {
                kept.set(place, line);
            }
        }
        return line;
    }
}
