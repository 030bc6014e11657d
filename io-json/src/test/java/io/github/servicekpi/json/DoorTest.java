package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Null is refused at once and by its name, also where there is nothing to read. */
class DoorTest {
    private static final Scorecard CARD = ScorecardJson.template("after-sales-service-manager");
    private static final NdjsonAssessor ASSESSOR = NdjsonAssessor.of(ScorecardCalculator.of(CARD));

    @Test
    void noRunStartsWithoutItsStreamsAndHandlers() {
        OutputStream out = OutputStream.nullOutputStream();
        NdjsonAssessor.RejectHandler rejects = reject -> {};
        NdjsonAssessor.AssessmentHandler kept = assessment -> {};
        assertRefused("records", () -> ASSESSOR.assess(nothing(), out, rejects));
        assertRefused("assessments", () -> ASSESSOR.assess(empty(), DoorTest.<OutputStream>nothing(), rejects));
        assertRefused("rejects", () -> ASSESSOR.assess(empty(), out, nothing()));
        assertRefused("records", () -> ASSESSOR.assess(nothing(), kept, rejects));
        assertRefused(
                "assessments",
                () -> ASSESSOR.assess(empty(), DoorTest.<NdjsonAssessor.AssessmentHandler>nothing(), rejects));
        assertRefused("rejects", () -> ASSESSOR.assess(empty(), kept, nothing()));
    }

    @Test
    void partsAreReadOnlyWithAllThatIsNeeded() {
        NdjsonAssessor.RejectHandler rejects = reject -> {};
        assertRefused("records", () -> NdjsonRecords.readParts(nothing(), CARD, part -> {}, rejects));
        assertRefused("scorecard", () -> NdjsonRecords.readParts(empty(), nothing(), part -> {}, rejects));
        assertRefused("parts", () -> NdjsonRecords.readParts(empty(), CARD, nothing(), rejects));
        assertRefused("rejects", () -> NdjsonRecords.readParts(empty(), CARD, part -> {}, nothing()));
    }

    @Test
    void nothingIsWrittenOrLookedUpWithoutItsName() {
        assertRefused("file", () -> ProblemJson.write(nothing(), List.of()));
        assertRefused("problems", () -> ProblemJson.write("card.json", nothing()));
        assertRefused("id", () -> ScorecardJson.templateSource(nothing()));
        assertRefused("name", () -> JsonSchemas.schema(nothing()));
    }

    private static InputStream empty() {
        return new ByteArrayInputStream(new byte[0]);
    }

    /** {@return what a program hands over that does not heed what the types say} */
    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        @Nullable T nothing = null;
        return nothing;
    }

    private static void assertRefused(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }
}
