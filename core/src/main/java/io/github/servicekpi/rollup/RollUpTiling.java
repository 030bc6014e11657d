package io.github.servicekpi.rollup;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds parts to the rule that they are of one subject and one period type and tile the whole. */
final class RollUpTiling {
    private final AssessmentPeriod whole;
    private final RollUpProblems problems;

    RollUpTiling(AssessmentPeriod whole, RollUpProblems problems) {
        this.whole = Objects.requireNonNull(whole, "whole");
        this.problems = problems;
    }

    void checkSubjects(List<String> subjects) {
        List<String> different = subjects.stream().distinct().limit(3).toList();
        if (different.size() > 1) {
            String found = different.stream().map(Finding::quoted).collect(Collectors.joining(" and "));
            problems.add(
                    ProblemCode.PARTS_MIXED,
                    Finding.of("the subjects " + found, "parts of one subject", "roll up each subject by itself"));
        }
    }

    void checkPeriods(List<AssessmentPeriod> parts) {
        List<PeriodType> types =
                parts.stream().map(AssessmentPeriod::type).distinct().sorted().toList();
        if (types.size() > 1) {
            String found = types.stream().map(type -> type + "s").collect(Collectors.joining(" and "));
            problems.add(
                    ProblemCode.PARTS_MIXED,
                    Finding.of(found, "parts of one period type", "roll the shorter ones up first"));
        }
        parts.stream().filter(part -> !whole.contains(part)).distinct().sorted().forEach(this::reportOutside);
        checkCover(parts);
    }

    private void reportOutside(AssessmentPeriod part) {
        problems.add(
                ProblemCode.PARTS_OUTSIDE,
                Finding.of(
                        "a part for " + part,
                        "a period within " + whole,
                        "leave it out, or roll up to a period that contains it"));
    }

    /** Counts in how many parts each of the shortest periods lies, which is one if the parts tile the whole. */
    private void checkCover(List<AssessmentPeriod> parts) {
        PeriodType shortest = Stream.concat(parts.stream(), Stream.of(whole))
                .map(AssessmentPeriod::type)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<AssessmentPeriod, Integer> cover = new TreeMap<>();
        for (AssessmentPeriod part : parts) {
            part.parts(shortest).forEach(period -> cover.merge(period, 1, Integer::sum));
        }
        whole.parts(shortest).stream()
                .filter(period -> !cover.containsKey(period))
                .forEach(period -> problems.add(
                        ProblemCode.PARTS_MISSING,
                        Finding.of("no part for " + period, "parts that make up " + whole, "add what is missing")));
        cover.forEach((period, times) -> {
            if (times > 1) {
                problems.add(
                        ProblemCode.PARTS_OVERLAP,
                        Finding.of(
                                times + " parts for " + period,
                                "one part for each period of " + whole,
                                "leave out those that are too many"));
            }
        });
    }
}
