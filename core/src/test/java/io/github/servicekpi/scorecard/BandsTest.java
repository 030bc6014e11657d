package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.fixture.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands tile the scores (core/README.md, section 4). */
class BandsTest {
    private static Sheet bands(String bands) {
        return Sheet.rated("100").with("/bands", "[" + bands + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, misses",
        "59.9999, misses",
        "60, meets",
        "89.99, meets",
        "90, exceeds",
        "100, exceeds",
        "107, exceeds"
    })
    void aSharedEdgeBelongsToTheBetterBand(BigDecimal score, String band) {
        assertEquals(band, Sheet.rated("100").scorecard().bandScale().of(score).id());
    }

    @Test
    void belowZeroThereIsNoBand() {
        BandScale scale = Sheet.rated("100").scorecard().bandScale();
        String message = assertThrows(IllegalArgumentException.class, () -> scale.of(new BigDecimal("-0.01")))
                .getMessage();
        assertEquals("score is -0.01; allowed are 0 and above; write one like 70", message);
    }

    @Test
    void bandsMayBeListedInAnyOrder() {
        Scorecard card = bands(
                        "{'id': 'b', 'from': 70, 'to': 90}, {'id': 'd', 'from': 0, 'to': 60}, {'id': 'a', 'from': 90, 'to': 120}, {'id': 'c', 'from': 60, 'to': 70}")
                .scorecard();
        assertEquals(
                List.of("a", "b", "c", "d"),
                card.bandScale().bestFirst().stream().map(Band::id).toList());
        assertEquals(
                List.of("b", "d", "a", "c"), card.bands().stream().map(Band::id).toList());
        assertEquals(new BigDecimal(120), card.fullScore());
    }

    @Test
    void theFullScoreIsWhereTheBestBandEnds() {
        assertEquals(
                List.of("number-out-of-range /gates/0/scoreBelow"),
                bands("{'id': 'a', 'from': 0, 'to': 5}")
                        .with("/gates", "[{'indicator': 'a', 'scoreBelow': 5.01, 'capTotalAt': 5}]")
                        .problems());
    }

    @Test
    void aGapOrAnOverlapIsAProblemAtTheBetterBand() {
        assertEquals(
                List.of("bands-not-tiling /bands/0/from"),
                bands("{'id': 'a', 'from': 90, 'to': 100}, {'id': 'b', 'from': 0, 'to': 89}")
                        .problems());
        assertEquals(
                List.of("bands-not-tiling /bands/1/from"),
                bands("{'id': 'b', 'from': 0, 'to': 91}, {'id': 'a', 'from': 90, 'to': 100}")
                        .problems());
    }

    @Test
    void theLowestBandBeginsAtZero() {
        assertEquals(
                List.of("bands-not-tiling /bands/1/from"),
                bands("{'id': 'a', 'from': 90, 'to': 100}, {'id': 'b', 'from': 1, 'to': 90}")
                        .problems());
    }

    @Test
    void aBandBeginsBelowWhereItEnds() {
        assertEquals(
                List.of("bad-range /bands/0"),
                bands("{'id': 'a', 'from': 90, 'to': 70}").problems());
        assertEquals(
                List.of("bad-range /bands/0"),
                bands("{'id': 'a', 'from': 0, 'to': 0}").problems());
    }

    @Test
    void anEdgeHasNoMoreDigitsThanTheScale() {
        Sheet sheet = bands("{'id': 'a', 'from': 89.55, 'to': 100}, {'id': 'b', 'from': 0, 'to': 89.55}");
        assertEquals(List.of(), sheet.problems());
        assertEquals(
                List.of("too-many-digits /bands/0/from", "too-many-digits /bands/1/to"),
                sheet.with("/rounding", "{'scale': 1}").problems());
    }

    @Test
    void scalesOfEqualBandsAreEqual() {
        BandScale scale = Sheet.rated("100").scorecard().bandScale();
        assertEquals(scale, Sheet.rated("100").scorecard().bandScale());
        assertEquals(
                scale.hashCode(), Sheet.rated("100").scorecard().bandScale().hashCode());
        assertNotEquals(
                scale, bands("{'id': 'a', 'from': 0, 'to': 100}").scorecard().bandScale());
        assertNotEquals(
                scale.hashCode(),
                bands("{'id': 'a', 'from': 0, 'to': 100}")
                        .scorecard()
                        .bandScale()
                        .hashCode());
        assertEquals(scale.bestFirst().toString(), scale.toString());
    }
}
