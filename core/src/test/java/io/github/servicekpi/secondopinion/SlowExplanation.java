package io.github.servicekpi.secondopinion;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a line has the score it has, printed as core/README.md, section 10 lays it down. */
record SlowExplanation(SlowSheet sheet, SlowLine line) {
    /** {@return the explanation of a line that has a score} */
    String json() {
        Fraction exact = line.exact().orElseThrow();
        Fraction score = line.score().orElseThrow();
        Map<String, String> members = new LinkedHashMap<>();
        switch (line.status()) {
            case "scored" -> addPiece(members);
            case "rated" -> members.put("piece", SlowPrinter.quoted("awarded"));
            case "not-applicable" ->
                members.put("piece", SlowPrinter.quoted(line.indicator().whenNotApplicable()));
            case "missing" -> members.put("piece", SlowPrinter.quoted(sheet.card.whenMissing()));
            default -> throw new IllegalStateException(line.status());
        }
        members.put("exact", SlowPrinter.rational(exact));
        Fraction unheld = SlowRounding.nearest(exact, sheet.card.scale(), sheet.card.mode());
        if (!score.equals(unheld)) {
            members.put("heldBelow", SlowPrinter.decimal(unheld)); // what was reached is the edge itself
        }
        Fraction lost = sheet.card.fullScore().minus(score);
        members.put(
                "pointsLost",
                SlowPrinter.derived(lost.times(sheet.effectiveWeight(line)).over(Fraction.HUNDRED)));
        return SlowPrinter.object(members);
    }

    private void addPiece(Map<String, String> members) {
        Fraction value = line.measurement().orElseThrow().value(line.indicator());
        SlowPiece piece = SlowPiece.of(line.scoring(sheet.card, sheet.period), value);
        members.put("piece", SlowPrinter.quoted(piece.kind()));
        members.put("x", SlowPrinter.rational(value));
        piece.from().ifPresent(from -> members.put("from", end(from)));
        piece.to().ifPresent(to -> members.put("to", end(to)));
    }

    private static String end(SlowPiece.End end) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("at", SlowPrinter.rational(end.at()));
        members.put("score", SlowPrinter.rational(end.score()));
        return SlowPrinter.object(members);
    }
}
