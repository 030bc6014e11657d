package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import java.math.BigDecimal;

/** Writes the fields of a method that have a default. */
final class ScoreFields {
    private ScoreFields() {}

    static void putUnless(Draft.Members object, String name, BigDecimal score, BigDecimal usual) {
        if (score.compareTo(usual) != 0) {
            object.put(name, Draft.number(score));
        }
    }

    static void putUnless(Draft.Members object, Partial partial) {
        if (partial != Partial.PRO_RATA) {
            object.put("partial", Draft.text(partial.toString()));
        }
    }
}
