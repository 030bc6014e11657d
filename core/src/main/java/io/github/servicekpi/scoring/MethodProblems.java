package io.github.servicekpi.scoring;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What can be wrong with a method, said once: for whoever makes one, and for whoever reads one. */
final class MethodProblems {
    private MethodProblems() {}

    static Problem problem(ProblemCode code, String pointer, Finding finding) {
        return new Problem(
                code, pointer, 0, 0, finding.found(), finding.allowed(), finding.nearest(), finding.sentence());
    }

    /** {@return the problem with a percentage of a target, if that is 0} */
    static List<Problem> percentOf(BigDecimal target) {
        return Decimals.exact(target, "target").signum() != 0
                ? List.of()
                : List.of(problem(
                        ProblemCode.PERCENT_OF_ZERO,
                        "",
                        Finding.of(
                                "a percentage of a target that is 0",
                                "a number, \"target\" or targetPlus there",
                                "write the place without a percentage, or another target")));
    }

    static Problem twoSided(String relation, Polarity polarity) {
        return problem(
                ProblemCode.POLARITY_NOT_SUPPORTED,
                "",
                Finding.of(
                        relation,
                        "percentOfTarget or targetPlus where the polarity is " + polarity,
                        "write the one place that is meant, or the polarity closer-is-better"));
    }

    /** {@return the problem with a member that a polarity does not take} */
    static Problem notFor(Polarity polarity, String member, String instead) {
        return problem(
                ProblemCode.POLARITY_NOT_SUPPORTED,
                member,
                Finding.of('"' + member + '"', "what goes with the polarity " + polarity, instead));
    }

    /** {@return a problem with a part of a method, at the part's pointer} */
    static Problem at(String pointer, Problem problem) {
        return new Problem(
                problem.code(),
                pointer,
                0,
                0,
                problem.found(),
                problem.allowed(),
                problem.nearest(),
                problem.message());
    }

    /**
     * Refuses scores that bound one another and are out of order.
     *
     * @throws InvalidInputException with one {@code bad-range}
     */
    static void requireOrder(boolean inOrder, String found, String allowed) {
        if (!inOrder) {
            throw new InvalidInputException(List.of(
                    problem(ProblemCode.BAD_RANGE, "", Finding.of(found, allowed, "change one of the numbers"))));
        }
    }

    static String show(String name, BigDecimal score) {
        return name + " " + score.toPlainString();
    }

    /** {@return a copy of a list that must have so many entries} */
    static <T> List<T> copyOf(List<T> list, String name, int fewest) {
        Objects.requireNonNull(list, name);
        List<T> copy = new ArrayList<>();
        for (T entry : list) {
            copy.add(Objects.requireNonNull(entry, () -> name + "[" + copy.size() + "]"));
            if (copy.size() > Limits.ENTRIES) {
                break;
            }
        }
        if (copy.size() < fewest || copy.size() > Limits.ENTRIES) {
            throw new IllegalArgumentException(Finding.of(
                            copy.size() > fewest
                                    ? "more than " + Limits.ENTRIES + " " + name
                                    : copy.size() + " " + name,
                            "from " + fewest + " to " + Limits.ENTRIES,
                            copy.size() > fewest ? "leave some out" : "give at least " + fewest)
                    .sentence());
        }
        return List.copyOf(copy);
    }
}
