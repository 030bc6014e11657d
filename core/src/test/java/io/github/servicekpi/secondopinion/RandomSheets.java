package io.github.servicekpi.secondopinion;

import io.github.servicekpi.arbitraries.ScorecardArbitraries;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/**
 * Random scorecards and records, as plain maps in the shape of io-json/README.md: those of {@link ScorecardArbitraries},
 * spelled in other ways now and then, and broken on request.
 */
public final class RandomSheets {
    private static final int ANY_SIZE = 1000;
    private static final RandomGenerator<Scorecard> CARDS = generator(ScorecardArbitraries.scorecards());

    private final SlowCard card;
    private final RandomGenerator<PerformanceRecord> records;

    private RandomSheets(Map<String, Object> card) {
        this.card = new SlowCard(card);
        this.records = generator(ScorecardArbitraries.recordsFor(Scorecard.of(Drafts.of(card))));
    }

    private static <T> RandomGenerator<T> generator(Arbitrary<T> arbitrary) {
        return arbitrary.generator(ANY_SIZE);
    }

    private static <T> T next(RandomGenerator<T> generator, Choices choices) {
        return generator.next(new Random(choices.below(Integer.MAX_VALUE))).value();
    }

    /** {@return a valid scorecard} */
    public static Map<String, Object> card(Choices choices) {
        Scorecard drawn = next(CARDS, choices);
        return new RandomSpelling(new Dice(choices)).ofCard(Plain.asObject(Drafts.plain(drawn.toDraft())));
    }

    /**
     * {@return what makes records for a card}
     *
     * @param card a valid scorecard
     */
    public static RandomSheets of(Map<String, Object> card) {
        return new RandomSheets(card);
    }

    /**
     * {@return a record for the card}
     *
     * @param brokenPercent how many of a hundred records are broken on purpose
     */
    public Map<String, Object> record(Choices choices, int brokenPercent) {
        Map<String, Object> record =
                Plain.asObject(Drafts.plain(next(records, choices).toDraft()));
        Dice dice = new Dice(choices);
        if (dice.inPercent(brokenPercent)) {
            int faults = dice.oneOf(1, 1, 2, 3);
            for (int i = 0; i < faults; i++) {
                new RandomFault(dice, card, record).apply();
            }
        }
        return new RandomSpelling(dice).ofRecord(record);
    }

    /** {@return one record for a card, as {@link #record(Choices, int)} does} */
    public static Map<String, Object> record(Map<String, Object> card, Choices choices, int brokenPercent) {
        return of(card).record(choices, brokenPercent);
    }
}
