package io.github.servicekpi.secondopinion;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A record that has no assessment, with everything that is wrong with it. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final TreeSet<Finding> findings;

    Rejected(Set<Finding> findings) {
        super(findings.toString());
        this.findings = new TreeSet<>(findings);
    }

    public SortedSet<Finding> findings() {
        return new TreeSet<>(findings);
    }
}
