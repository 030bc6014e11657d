package io.github.servicekpi.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where in a document a reader is: a step into each of the values around. Spelled only when something is said of it. */
final class PlaceInDocument {
    /** By depth, the member of the object there, or null where there is a list. */
    private @Nullable String[] members = new String[8];
    /** By depth, the entry of the list there. */
    private int[] entries = new int[8];

    void enterMember(int depth, String name) {
        require(depth);
        members[depth] = name;
    }

    void enterList(int depth) {
        require(depth);
        members[depth] = null;
        entries[depth] = 0;
    }

    void nextEntry(int depth) {
        entries[depth]++;
    }

    private void require(int depth) {
        if (depth == entries.length) {
            members = Arrays.copyOf(members, 2 * depth);
            entries = Arrays.copyOf(entries, 2 * depth);
        }
    }

    /** {@return the JSON Pointer of the value that so many steps lead to} */
    String pointer(int steps) {
        StringBuilder pointer = new StringBuilder();
        for (int depth = 0; depth < steps; depth++) {
            String member = members[depth];
            pointer.append('/')
                    .append(
                            member == null
                                    ? Integer.toString(entries[depth])
                                    : member.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
