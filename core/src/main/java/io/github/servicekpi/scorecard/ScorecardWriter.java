package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Writes a scorecard in its one canonical form. */
final class ScorecardWriter {
    private ScorecardWriter() {}

    static Draft.Members toDraft(Scorecard card) {
        Draft.Members draft = Draft.object()
                .put("format", Draft.number("1"))
                .put("id", Draft.text(card.id()))
                .put("version", Draft.text(card.version()));
        card.name().ifPresent(name -> draft.put("name", Draft.text(name)));
        card.description().ifPresent(description -> draft.put("description", Draft.text(description)));
        card.position().ifPresent(position -> putUnlessEmpty(draft, "position", position.toDraft()));
        putUnlessEmpty(draft, "rounding", card.rounding().toDraft());
        if (card.weights() != Weighting.PERCENT) {
            draft.put("weights", Draft.text(card.weights().toString()));
        }
        if (card.whenMissing() != WhenMissing.REJECT) {
            draft.put("whenMissing", Draft.text(card.whenMissing().toString()));
        }
        if (card.minimumCoverage().signum() != 0) {
            draft.put("minimumCoverage", Draft.number(card.minimumCoverage()));
        }
        if (card.individualTargets()) {
            draft.put("individualTargets", Draft.flag(true));
        }
        BigDecimal full = card.fullScore();
        putUnlessEmpty(draft, "bands", card.bands(), Band::toDraft);
        putUnlessEmpty(draft, "groups", card.groups(), Group::toDraft);
        putUnlessEmpty(draft, "indicators", card.indicators(), indicator -> indicator.toDraft(full));
        card.adjustmentRange().ifPresent(range -> draft.put("adjustmentRange", range.toDraft()));
        card.maximumTotal().ifPresent(total -> draft.put("maximumTotal", Draft.number(total)));
        putUnlessEmpty(draft, "gates", card.gates(), Gate::toDraft);
        return draft;
    }

    private static void putUnlessEmpty(Draft.Members draft, String name, Draft.Members value) {
        if (!value.members().isEmpty()) {
            draft.put(name, value);
        }
    }

    private static <T> void putUnlessEmpty(
            Draft.Members draft, String name, List<T> values, Function<T, Draft> writer) {
        if (!values.isEmpty()) {
            Draft.Entries list = Draft.list();
            values.forEach(value -> list.add(writer.apply(value)));
            draft.put(name, list);
        }
    }
}
