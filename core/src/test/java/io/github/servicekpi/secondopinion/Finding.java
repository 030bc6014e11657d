package io.github.servicekpi.secondopinion;

import java.util.Comparator;

/** One problem of a document: what is wrong (a code of io-json/README.md, section 13) and where (a JSON Pointer). */
public record Finding(String code, String pointer) implements Comparable<Finding> {
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::pointer).thenComparing(Finding::code);

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return code + " at \"" + pointer + '"';
    }
}
