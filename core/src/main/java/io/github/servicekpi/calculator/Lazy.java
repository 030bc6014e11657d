package io.github.servicekpi.calculator;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and then kept. */
final class Lazy<T> {
    private volatile Optional<T> made = Optional.empty();

    T orMake(Supplier<T> maker) {
        Optional<T> known = made;
        if (known.isEmpty()) {
            // Made twice if two threads ask at once: what is made is always the same.
            known = Optional.of(maker.get());
            made = known;
        }
        return known.orElseThrow();
    }
}
