package io.github.servicekpi.json;

import static io.github.servicekpi.json.Samples.assertCard;
import static io.github.servicekpi.json.Samples.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading scorecards. */
class ScorecardJsonTest {
    @TempDir
    Path folder;

    @Test
    void aFileAStreamBytesAndATextReadAlike() throws IOException {
        byte[] utf8 = Samples.CARD.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("card.json"), utf8);
        Scorecard read = ScorecardJson.read(Samples.CARD);

        assertEquals("desk", read.id());
        assertEquals("服务台", read.name().orElseThrow().in("zh-CN"));
        assertEquals(read, ScorecardJson.read(file));
        assertEquals(read, ScorecardJson.read(new ByteArrayInputStream(utf8)));
        assertEquals(read, ScorecardJson.read(utf8));
        assertEquals(read, ScorecardJson.read("\ufeff" + Samples.CARD));
        assertEquals(read, ScorecardJson.read(("\ufeff" + Samples.CARD).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsNotThereIsNoProblemOfAScorecard() {
        assertThrows(NoSuchFileException.class, () -> ScorecardJson.read(folder.resolve("none.json")));
    }

    @Test
    void anErrorOfTheStreamPassesThrough() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };

        assertEquals(
                "unplugged",
                assertThrows(IOException.class, () -> ScorecardJson.read(broken))
                        .getMessage());
    }

    @Test
    void theExceptionSumsUpWhatIsWrong() {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> ScorecardJson.read("{\"format\": 2}"));

        assertTrue(e.getMessage().startsWith("1 problem:\n  /format: found format 2;"), e::getMessage);
        assertTrue(e.getMessage().endsWith("[unsupported-format]"), e::getMessage);
    }

    @Test
    void templatesAreNamedAndReadById() {
        assertEquals(List.of("after-sales-service-manager", "service-desk-agent"), ScorecardJson.templates());
        for (String id : ScorecardJson.templates()) {
            assertEquals(id, ScorecardJson.template(id).id());
            assertEquals(ScorecardJson.template(id), ScorecardJson.read(ScorecardJson.templateSource(id)));
        }
    }

    @Test
    void anUnknownTemplateIsAnsweredWithTheKnownOnes() {
        for (String id : List.of("after-sales", "../schema/record.schema", "")) {
            String message = assertThrows(NoSuchElementException.class, () -> ScorecardJson.template(id))
                    .getMessage();

            assertTrue(message.contains("after-sales-service-manager, service-desk-agent"), message);
        }
    }

    @Test
    void membersForOthersAreIgnoredInEveryObject() {
        String ignored = "\"$schema\": {\"format\": 2}, \"x-note\": [null, {\"x\": 1e-99}], ";
        String everywhere = Samples.CARD.replaceAll(
                "\\{(?=\\s*\"(format|id|month|method|score|percentOfTarget|min|indicator)\")",
                "{" + ignored.replace("$", "\\$"));

        assertEquals(21, everywhere.split("x-note").length - 1);
        assertEquals(ScorecardJson.read(Samples.CARD), ScorecardJson.read(everywhere));
    }

    @Test
    void aTextTakesNoMembersForOthers() {
        assertCard(
                card("\"en\": \"Desk\"", "»\"x-note\": \"\", »\"$schema\": \"\""),
                "bad-language-tag /name/x-note",
                "bad-language-tag /name/$schema");
    }

    @Test
    void aScorecardIsAnObject() {
        for (String other : List.of("[]", "\"\"", "1", "true", "null")) {
            assertCard("»" + other, "wrong-type ");
        }
    }

    @Test
    void everyGroupOfRulesIsHeardInOneGo() {
        assertCard(
                card(
                        "\"desk\"", "»\"Desk!\"",
                        "\"to\": 100}", "\"to\": 100, »\"color\": \"green\"}",
                        "\"unit\": \"%\"", "\"unit\": »\"％\"",
                        "\"at\": \"target\"", "\"at\": »\"targets\"",
                        "\"method\": \"attainment\"", "\"method\": \"attainment\", \"cap\": »101",
                        "{\"id\": \"weak\", \"score\": 40}", "»{\"id\": \"weak\"}",
                        "\"min\": -5", "\"min\": »-5.001",
                        "\"scoreBelow\": 50", "\"scoreBelow\": »50.123"),
                "bad-id /id",
                "unknown-member /bands/0/color",
                "bad-unit /indicators/0/unit",
                "unknown-word /indicators/0/scoring/points/1/at",
                "number-out-of-range /indicators/1/scoring/cap",
                "missing-member /indicators/2/scoring/levels/1",
                "too-many-digits /adjustmentRange/min",
                "too-many-digits /gates/0/scoreBelow");
    }

    @Property(tries = 200)
    void aScorecardBuiltFromPlainDataAndTheSameInTextAreEqual(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plain = RandomSheets.card(choices);

        assertEquals(Scorecard.of(Drafts.of(plain)), ScorecardJson.read(RandomText.of(plain, choices)));
    }

    @Property(tries = 300)
    void aBrokenScorecardHasTheProblemsOfTheSecondOpinion(@ForAll long seed) {
        SecondOpinion.onABrokenScorecard(Choices.seeded(seed));
    }
}
