package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The mutations reach what they are for. */
class CardMutationsTest {
    /** The rows shape, numbers and scorecard of section 13; a `bad-period` is a record's. */
    private static final Set<String> CODES = Set.of(
            "wrong-type",
            "unknown-member",
            "missing-member",
            "unknown-word",
            "unsupported-format",
            "bad-id",
            "duplicate-id",
            "bad-language-tag",
            "bad-unit",
            "text-too-long",
            "empty-text",
            "too-few",
            "too-many",
            "number-out-of-range",
            "too-many-digits",
            "bad-range",
            "bands-not-tiling",
            "weights-sum",
            "empty-group",
            "unknown-group",
            "unknown-indicator",
            "not-monotone",
            "percent-of-zero",
            "target-not-positive",
            "polarity-not-supported");

    @Test
    void everyCodeIsReachedAndSomeCardsStayValid() {
        Set<String> reached = new TreeSet<>();
        int valid = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Set<Finding> findings = SlowScorecardChecks.problems(broken(seed));
            findings.forEach(finding -> reached.add(finding.code()));
            valid += findings.isEmpty() ? 1 : 0;
        }
        assertEquals(new TreeSet<>(CODES), reached);
        assertTrue(valid > 100 && valid < 1000, valid + " of 3000 are valid");
    }

    @Test
    void theCardItselfIsLeftAlone() {
        Map<String, Object> card = new SampleCard().asMap();
        for (int seed = 0; seed < 100; seed++) {
            CardMutations.broken(card, Choices.seeded(seed));
        }
        assertEquals(new SampleCard().asMap(), card);
    }

    @Test
    void equalChoicesBreakACardEqually() {
        assertEquals(broken(7), broken(7));
    }

    private static Map<String, Object> broken(long seed) {
        return CardMutations.broken(new SampleCard().asMap(), Choices.seeded(seed));
    }
}
