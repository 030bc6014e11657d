package io.github.servicekpi.secondopinion;

import java.util.Map;

/**
 * Random scorecards and records, as plain maps in the shape of docs/format.md, that reach every rule of its sections 2
 * to 8: edges, ties, limits and their neighbours preferred.
 */
public final class RandomSheets {
    private RandomSheets() {}

    /** {@return a valid scorecard} */
    public static Map<String, Object> card(Choices choices) {
        return new RandomSpelling(new Dice(choices)).of(RandomCard.of(choices));
    }

    /**
     * {@return a record for the card}
     *
     * @param brokenPercent how many of a hundred records are broken on purpose; of the others a few are rejected too,
     *     for nothing that counts or a measurement that is missing
     */
    public static Map<String, Object> record(Map<String, Object> card, Choices choices, int brokenPercent) {
        Dice dice = new Dice(choices);
        SlowCard readable = new SlowCard(card);
        Map<String, Object> record = new RandomRecord(dice, readable).record();
        if (dice.inPercent(brokenPercent)) {
            int faults = dice.oneOf(1, 1, 2, 3);
            for (int i = 0; i < faults; i++) {
                new RandomFault(dice, readable, record).apply();
            }
        }
        return new RandomSpelling(dice).of(record);
    }
}
