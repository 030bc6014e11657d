package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.fixture.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an evaluator awards, 说明法 (core/README.md, section 5). */
class RatedTest {
    private static Sheet sheet() {
        return Sheet.of("""
                {'id': 'teamwork', 'weight': 100, 'scoring': {'method': 'rated', 'levels': [
                  {'id': 'good', 'name': 'Good', 'score': 88.5}, {'id': 'poor', 'score': 30}]}}""");
    }

    @Test
    void aScoreOrOneOfTheLevelsIsAwarded() {
        assertEquals("71.25 88.5 30", sheet().scores("{'rating':71.25} {'level':'good'} {'level':'poor'}"));
    }

    @Test
    void levelsDifferInTheirIds() {
        assertEquals(
                List.of("duplicate-id /indicators/0/scoring/levels/1/id"),
                sheet().with("/indicators/0/scoring/levels/1/id", "'good'").problems());
    }

    @Test
    void aLevelHasAScoreUpToTheFullScore() {
        assertEquals(
                List.of("number-out-of-range /indicators/0/scoring/levels/1/score"),
                sheet().with("/indicators/0/scoring/levels/1/score", "100.0001").problems());
    }

    @Test
    void thereIsNoCurve() {
        Rated rated = new Rated(List.of(new Rated.Level("good", Optional.empty(), new BigDecimal("88.50"))));
        assertThrows(IllegalStateException.class, () -> rated.curve(Polarity.HIGHER_IS_BETTER, BigDecimal.ONE));
        assertEquals(new BigDecimal("88.5"), rated.level("good").orElseThrow().score());
        assertEquals(Optional.empty(), rated.level("bad"));
    }
}
