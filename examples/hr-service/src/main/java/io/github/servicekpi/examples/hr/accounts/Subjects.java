package io.github.servicekpi.examples.hr.accounts;

import io.github.servicekpi.examples.hr.web.Refusal;
import java.util.Optional;

/** What this service can keep as a subject: shorter than what ServiceKPI takes, so that it can be looked up. */
public final class Subjects {
    private static final int LONGEST = 200;

    private Subjects() {}

    /** {@return what is wrong with a subject, if anything is} */
    public static Optional<String> problem(String subject) {
        int length = subject.codePointCount(0, subject.length());
        if (subject.isBlank() || length > LONGEST) {
            return Optional.of("the subject has " + length + " characters; allowed are 1 to " + LONGEST
                    + ", not all of them blank");
        }
        return subject.codePoints().anyMatch(Subjects::cannotBeKept)
                ? Optional.of("the subject contains U+0000 or half of a surrogate pair; leave it out")
                : Optional.empty();
    }

    private static boolean cannotBeKept(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** @throws Refusal if something is wrong with a subject */
    public static void check(String subject) {
        problem(subject).ifPresent(problem -> {
            throw Refusal.badRequest("bad-subject", problem);
        });
    }
}
