package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.secondopinion.CardMutations;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A problem says what was found, what is allowed and what to write instead (io-json/README.md, section 13). */
class ProblemMessageLaws {
    private static List<Problem> problems(long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = CardMutations.broken(RandomSheets.card(choices), choices);
        try {
            Scorecard.of(Drafts.of(card));
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    @Property(tries = 400)
    void everyMessageSaysWhatWasFoundWhatIsAllowedAndWhatToWriteInstead(@ForAll long seed) {
        for (Problem problem : problems(seed)) {
            if (problem.code() != ProblemCode.MORE_PROBLEMS) {
                check(problem);
            }
        }
    }

    private static void check(Problem problem) {
        boolean missing = problem.code() == ProblemCode.MISSING_MEMBER;
        assertTrue(missing || !problem.found().isBlank(), problem::toString);
        assertFalse(problem.allowed().isBlank(), problem.toString());
        assertTrue(problem.message().contains(problem.found()), problem::toString);
        assertTrue(problem.message().contains(problem.allowed()), problem::toString);
        String instead = problem.message().substring(problem.message().lastIndexOf("; ") + 1);
        assertTrue(instead.strip().length() > 3 && !instead.contains("allowed is"), problem::toString);
        assertTrue(problem.nearest().isEmpty() || instead.contains('"' + problem.nearest() + '"'), problem::toString);
        // The word stands only for a null that somebody wrote.
        String rest = problem.message().replace("found null;", "").replace("\"null\"", "");
        assertFalse(rest.contains("null"), problem.toString());
    }
}
