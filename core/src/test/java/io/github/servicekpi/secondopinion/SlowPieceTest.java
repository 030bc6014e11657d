package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A piece was found from the fields of its method, the score by the curve: held against each other. */
class SlowPieceTest {
    private static final int SEEDS = 60;
    private static final int RECORDS = 10;

    private final Set<String> kinds = new TreeSet<>();

    @Test
    void everyPieceHoldsItsValueAndGivesItsScore() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Choices choices = Choices.seeded(seed);
            Map<String, Object> card = RandomSheets.card(choices);
            for (int i = 0; i < RECORDS; i++) {
                checkAll(new SlowCard(card), RandomSheets.record(card, choices, 0));
            }
        }

        assertEquals(Set.of("flat", "hyperbola", "line", "point", "stairs"), kinds);
    }

    private void checkAll(SlowCard card, Map<String, Object> record) {
        if (SlowRecordChecks.of(card, record).isEmpty()) {
            SlowPeriod period = SlowPeriod.parse((String) record.get("period")).orElseThrow();
            SlowSheet sheet = new SlowSheet(card, period, record);
            sheet.lines.stream()
                    .filter(line -> line.status().equals("scored"))
                    .forEach(line -> check(
                            SlowPiece.of(
                                    line.scoring(card, period),
                                    line.measurement().orElseThrow().value(line.indicator())),
                            line));
        }
    }

    private void check(SlowPiece piece, SlowLine line) {
        kinds.add(piece.kind());
        Fraction value = line.measurement().orElseThrow().value(line.indicator());
        Fraction score = line.exact().orElseThrow();
        String context = piece + " at " + value + " of " + line.indicator().members();
        piece.from().ifPresent(from -> assertTrue(!from.score().isAbove(score), context));
        piece.to().ifPresent(to -> assertTrue(!to.score().isBelow(score), context));
        assertTrue(isBetween(piece, value), context);
        switch (piece.kind()) {
            case "flat" -> {
                piece.from().ifPresent(from -> assertEquals(score, from.score(), context));
                piece.to().ifPresent(to -> assertEquals(score, to.score(), context));
            }
            case "point" -> {
                assertEquals(new SlowPiece.End(value, score), piece.from().orElseThrow(), context);
                assertEquals(piece.from(), piece.to(), context);
            }
            case "line" ->
                assertEquals(
                        slope(piece.from().orElseThrow(), piece.to().orElseThrow()),
                        slope(piece.from().orElseThrow(), new SlowPiece.End(value, score)),
                        context);
            case "hyperbola" -> {
                piece.from().ifPresent(from -> assertEquals(area(from), value.times(score), context));
                piece.to().ifPresent(to -> assertEquals(area(to), value.times(score), context));
            }
            default -> assertEquals("stairs", piece.kind(), context);
        }
    }

    /** {@return whether the value is not beyond the ends, and on none of them where they belong to other pieces} */
    private static boolean isBetween(SlowPiece piece, Fraction value) {
        boolean closed = piece.kind().equals("flat") || piece.kind().equals("point");
        int least = closed ? 0 : 1;
        int fromWorse = piece.from().map(from -> value.compareTo(from.at())).orElse(0);
        int toBetter = piece.to().map(to -> to.at().compareTo(value)).orElse(0);
        boolean rising = fromWorse > 0 || toBetter > 0;
        int sign = rising ? 1 : -1;
        return (piece.from().isEmpty() || fromWorse * sign >= least)
                && (piece.to().isEmpty() || toBetter * sign >= least);
    }

    private static Fraction slope(SlowPiece.End from, SlowPiece.End to) {
        return to.score().minus(from.score()).over(to.at().minus(from.at()));
    }

    private static Fraction area(SlowPiece.End end) {
        return end.at().times(end.score());
    }
}
