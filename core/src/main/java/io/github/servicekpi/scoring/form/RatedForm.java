package io.github.servicekpi.scoring.form;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.Rated.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The members of {@link Rated}. */
final class RatedForm {
    private static final String STAND_IN = "level";

    private static final class LevelParts {
        private String id = STAND_IN;
        private Optional<LocalizedText> name = Optional.empty();
        private BigDecimal score = BigDecimal.ZERO;
    }

    private static final ObjectForm<Level, LevelParts, MethodContext> LEVEL =
            ObjectForm.<Level, LevelParts, MethodContext>of(
                            LevelParts::new, parts -> new Level(parts.id, parts.name, parts.score))
                    .required("id", MethodContext.soundOr(Forms.ID, STAND_IN), Level::id, (parts, id) -> parts.id = id)
                    .optional("name", Forms.TEXT, Level::name, (parts, name) -> parts.name = Optional.of(name))
                    .required("score", MethodContext.SCORE, Level::score, (parts, score) -> parts.score = score);

    private static final Form<List<Level>, MethodContext> LEVELS = MethodContext.soundOr(
            Forms.list(LEVEL, 1, Limits.ENTRIES)
                    .then((context, in, levels) -> ValueReader.distinct(in.entries().stream()
                            .map(level -> level.member("id"))
                            .toList())),
            List.of());

    static final ObjectForm<Rated, ?, MethodContext> FORM =
            ObjectForm.<Rated, AtomicReference<List<Level>>, MethodContext>of(
                            AtomicReference::new, levels -> new Rated(levels.get()))
                    .constant("method", () -> Draft.text(Rated.WORD))
                    .withDefault("levels", LEVELS, List.of(), Rated::levels, AtomicReference::set);

    private RatedForm() {}
}
