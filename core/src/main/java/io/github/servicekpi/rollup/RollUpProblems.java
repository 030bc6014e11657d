package io.github.servicekpi.rollup;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a roll-up: each code once, with all that was found of it, and no place in any document. */
final class RollUpProblems {
    private static final int MOST_NAMED = 10;

    private final Map<ProblemCode, Set<Finding>> findings = new EnumMap<>(ProblemCode.class);

    void add(ProblemCode code, Finding finding) {
        findings.computeIfAbsent(code, first -> new LinkedHashSet<>()).add(finding);
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    void throwIfAny() {
        Problems problems = new Problems();
        findings.forEach((code, found) -> problems.add(code, "", 0, 0, together(new ArrayList<>(found))));
        problems.throwIfAny();
    }

    /** Findings that only differ in what was found share a sentence; the nearest word is that of the first. */
    private static Finding together(List<Finding> all) {
        Map<String, List<Finding>> alike = all.stream()
                .collect(Collectors.groupingBy(RollUpProblems::rest, LinkedHashMap::new, Collectors.toList()));
        String sentences = alike.values().stream()
                .map(group -> group.get(0).sentence().replace(group.get(0).found(), named(group)))
                .collect(Collectors.joining("; "));
        return new Finding(named(all), all.get(0).allowed(), all.get(0).nearest(), sentences);
    }

    private static String rest(Finding finding) {
        return finding.sentence().replace(finding.found(), "");
    }

    private static String named(List<Finding> all) {
        return all.stream().limit(MOST_NAMED).map(Finding::found).collect(Collectors.joining(", "))
                + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "");
    }
}
