package io.github.servicekpi.examples.report;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.examples.report.SheetView.Chapter;
import io.github.servicekpi.examples.report.SheetView.Fact;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.scorecard.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The position of a scorecard, as a form states it. */
final class Positions {
    private final Labels labels;

    Positions(Labels labels) {
        this.labels = labels;
    }

    /** {@return what a line says each; what is not filled in is left out} */
    List<Fact> facts(Position position) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "position.title", position.title());
        add(facts, "position.code", position.code());
        add(facts, "position.grade", position.grade());
        add(facts, "position.headcount", position.headcount());
        add(facts, "position.department", position.department());
        add(facts, "position.reports-to", position.reportsTo());
        add(facts, "position.substitute", position.substitute());
        add(facts, "position.rotates-with", position.rotatesWith());
        add(facts, "position.promotes-to", position.promotesTo());
        add(facts, "position.direct-reports", position.directReports());
        add(facts, "position.indirect-reports", position.indirectReports());
        return List.copyOf(facts);
    }

    private void add(List<Fact> facts, String key, Optional<LocalizedText> text) {
        text.ifPresent(known -> facts.add(new Fact(labels.word(key), labels.marked(known))));
    }

    /** {@return what a list says each; empty lists are left out} */
    List<Chapter> chapters(Position position) {
        List<Chapter> chapters = new ArrayList<>();
        add(chapters, "position.responsibilities", position.responsibilities());
        add(chapters, "position.authority", position.authority());
        add(chapters, "position.equipment", position.equipment());
        add(chapters, "position.qualifications", position.qualifications());
        add(chapters, "position.external-contacts", position.externalContacts());
        add(chapters, "position.internal-contacts", position.internalContacts());
        return List.copyOf(chapters);
    }

    private void add(List<Chapter> chapters, String key, List<LocalizedText> texts) {
        if (!texts.isEmpty()) {
            chapters.add(new Chapter(
                    labels.word(key), texts.stream().map(labels::marked).toList()));
        }
    }
}
