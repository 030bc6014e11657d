package io.github.servicekpi.scorecard;

import static io.github.servicekpi.reading.Forms.TEXT;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.scorecard.ImmutablePosition.Builder;
import java.util.List;

/** The members of a position (io-json/README.md, section 11). */
final class PositionForm {
    static final Form<List<LocalizedText>, Object> TEXTS = Forms.list(TEXT, 0, Limits.TEXTS);
    private static final List<LocalizedText> NONE = List.of();

    static final ObjectForm<Position, Builder, Object> FORM = ObjectForm.<Position, Builder, Object>of(
                    ImmutablePosition::parts, Builder::build)
            .optional("title", TEXT, Position::title, Builder::title)
            .optional("code", TEXT, Position::code, Builder::code)
            .optional("headcount", TEXT, Position::headcount, Builder::headcount)
            .optional("grade", TEXT, Position::grade, Builder::grade)
            .optional("department", TEXT, Position::department, Builder::department)
            .optional("reportsTo", TEXT, Position::reportsTo, Builder::reportsTo)
            .optional("substitute", TEXT, Position::substitute, Builder::substitute)
            .optional("rotatesWith", TEXT, Position::rotatesWith, Builder::rotatesWith)
            .optional("promotesTo", TEXT, Position::promotesTo, Builder::promotesTo)
            .optional("directReports", TEXT, Position::directReports, Builder::directReports)
            .optional("indirectReports", TEXT, Position::indirectReports, Builder::indirectReports)
            .withDefault("responsibilities", TEXTS, NONE, Position::responsibilities, Builder::responsibilities)
            .withDefault("authority", TEXTS, NONE, Position::authority, Builder::authority)
            .withDefault("equipment", TEXTS, NONE, Position::equipment, Builder::equipment)
            .withDefault("qualifications", TEXTS, NONE, Position::qualifications, Builder::qualifications)
            .withDefault("externalContacts", TEXTS, NONE, Position::externalContacts, Builder::externalContacts)
            .withDefault("internalContacts", TEXTS, NONE, Position::internalContacts, Builder::internalContacts);

    private PositionForm() {}
}
