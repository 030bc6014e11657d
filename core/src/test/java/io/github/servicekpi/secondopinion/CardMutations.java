package io.github.servicekpi.secondopinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Breaks valid scorecards: wherever a card can be wrong, and just beside it, at the values that are still right.
 *
 * <p>Together the mutations reach every code of io-json/README.md, section 13, in the rows shape, numbers and scorecard
 * (of `bad-period` there is none in a card). The result may be valid still; {@link SlowScorecardChecks} says whether
 * it is.
 */
public final class CardMutations {
    private static final int ATTEMPTS = 50;
    private static final List<Mutation> ALL = all();

    private CardMutations() {}

    /** Changes a card in one way. */
    @FunctionalInterface
    interface Mutation {
        /** {@return whether the card had a place for it} */
        boolean apply(CardEditor card);
    }

    /** {@return a copy of the card, changed in one to four ways} */
    public static Map<String, Object> broken(Map<String, Object> card, Choices choices) {
        Map<String, Object> copy = CardEditor.object(CardEditor.copy(card)).orElseThrow();
        CardEditor editor = new CardEditor(copy, choices);
        int wanted = 1 + choices.below(4);
        for (int attempt = 0; wanted > 0 && attempt < ATTEMPTS; attempt++) {
            if (editor.of(ALL).apply(editor)) {
                wanted--;
            }
        }
        return copy;
    }

    private static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        all.addAll(NumberMutations.ALL);
        all.addAll(ShapeMutations.ALL);
        all.addAll(TextMutations.ALL);
        all.addAll(SheetMutations.ALL);
        all.addAll(CurveMutations.ALL);
        return all;
    }
}
