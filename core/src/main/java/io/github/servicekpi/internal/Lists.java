package io.github.servicekpi.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lists that programs give. */
public final class Lists {
    private Lists() {}

    /**
     * {@return a copy of a list that a program gave, which cannot change}
     *
     * @param list the list
     * @param name what the program calls it
     * @throws NullPointerException with the name, if the list is null, and with the name and the place, if an entry is
     */
    public static <T> List<T> copyOf(List<T> list, String name) {
        List<T> copy = new ArrayList<>();
        for (T entry : Objects.requireNonNull(list, name)) {
            copy.add(Objects.requireNonNull(entry, () -> name + "[" + copy.size() + "]"));
        }
        return List.copyOf(copy);
    }
}
