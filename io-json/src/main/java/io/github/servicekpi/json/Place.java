package io.github.servicekpi.json;

import org.jspecify.annotations.Nullable;

/** Where a value stands in a document. Its JSON Pointer is spelled only when something is said of it. */
final class Place {
    static final Place DOCUMENT = new Place(null, "");

    private final @Nullable Place parent;
    private final String step;

    private Place(@Nullable Place parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    Place member(String name) {
        return new Place(this, name);
    }

    Place entry(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** {@return the place as a JSON Pointer} */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Place place = this; place.parent != null; place = place.parent) {
            pointer.insert(0, "/" + place.step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
