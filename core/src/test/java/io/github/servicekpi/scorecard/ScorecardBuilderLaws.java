package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.DraftText;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.fixture.TypedBuilders;
import io.github.servicekpi.secondopinion.CardMutations;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** One set of rules, whichever way a scorecard comes about (io-json/README.md, sections 11 and 13). */
class ScorecardBuilderLaws {
    @Property(tries = 300)
    void aScorecardBuiltInCodeEqualsTheSameOneRead(@ForAll Scorecard read) {
        Map<String, Object> card = Sheet.asObject(Drafts.plain(read.toDraft()));
        sayBonusesInFull(card, read.fullScore());
        Scorecard built = TypedBuilders.of(card).orElseThrow().build();
        assertEquals(read, built);
        assertEquals(read.hashCode(), built.hashCode());
        assertEquals(read.toString(), built.toString());
    }

    /** The builder takes cap and partial of a bonus together. */
    private static void sayBonusesInFull(Object plain, BigDecimal fullScore) {
        if (plain instanceof List<?> list) {
            list.forEach(entry -> sayBonusesInFull(entry, fullScore));
        } else if (plain instanceof Map<?, ?>) {
            Map<String, Object> object = Sheet.asObject(plain);
            if (object.containsKey("bonus")) {
                Map<String, Object> bonus = Sheet.asObject(object.get("bonus"));
                bonus.putIfAbsent("cap", fullScore);
                bonus.putIfAbsent("partial", "pro-rata");
            }
            object.values().forEach(value -> sayBonusesInFull(value, fullScore));
        }
    }

    @Property(tries = 600)
    @StatisticsReport(onFailureOnly = true)
    void aBrokenScorecardHasTheSameProblemsBuiltInCodeAsRead(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = CardMutations.broken(RandomSheets.card(choices), choices);
        Optional<Scorecard.Builder> builder = TypedBuilders.of(card);
        List<String> read = Sheet.problemsOf(() -> Scorecard.of(Drafts.of(card)));
        builder.ifPresent(expressible -> assertEquals(read, Sheet.problemsOf(expressible::build), card::toString));
        Statistics.label("compared")
                .collect(builder.isPresent() && !read.isEmpty())
                .coverage(checker -> checker.check(true).percentage(percent -> percent > 20));
    }

    @Property(tries = 300)
    void whatIsWrittenReadsAsTheSameScorecardAndIsWrittenAlikeAgain(@ForAll Scorecard card) {
        Scorecard again = Scorecard.of(card.toDraft());
        assertEquals(card, again);
        assertEquals(DraftText.of(card.toDraft()), DraftText.of(again.toDraft()));
        assertEquals(card, card.toBuilder().build());
    }
}
