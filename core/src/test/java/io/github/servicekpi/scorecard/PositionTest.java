package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.fixture.DraftText;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.fixture.TypedBuilders;
import io.github.servicekpi.scoring.Rated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The post that a scorecard is for, and all other texts of a card (io-json/README.md, section 11). */
class PositionTest {
    private static final String POSITION = """
            {"title": {"zh-CN": "售后服务经理", "en": "After-sales service manager"}, "code": "S-7", "headcount": "1", "grade": "M2",
             "department": "Service", "reportsTo": "Director", "substitute": "Deputy", "rotatesWith": "Sales",
             "promotesTo": "Director", "directReports": "5", "indirectReports": "20",
             "responsibilities": ["Plans.", {"en": "Trains."}], "authority": ["Signs."], "equipment": ["Car"],
             "qualifications": ["Degree"], "externalContacts": ["Customers"], "internalContacts": ["Sales"]}""";

    private static Sheet withEveryText() {
        return Sheet.rated("100")
                .with("/name", "{'zh-CN': '售后', 'en': 'Service'}")
                .with("/description", "'What it is about.'")
                .with("/position", POSITION)
                .with("/bands/0/name", "'Exceeds'")
                .with("/groups", "[{'id': 'all', 'name': 'All', 'weight': 100}]")
                .with("/indicators/0/group", "'all'")
                .with("/indicators/0/name", "{'en': 'Attitude'}")
                .with("/indicators/0/description", "'How it was.'")
                .with("/indicators/0/unit", "'points'")
                .with("/indicators/0/aggregation", "'last'")
                .with("/indicators/0/scoring/levels", "[{'id': 'good', 'name': 'Good', 'score': 100}]")
                .with("/gates", "[{'indicator': 'a', 'scoreBelow': 1, 'capTotalAt': 1, 'reason': {'en': 'Why'}}]");
    }

    @Test
    void everyTextIsKept() {
        Scorecard card = withEveryText().scorecard();
        Position position = card.position().orElseThrow();
        assertEquals("售后服务经理", position.title().orElseThrow().in("zh-CN"));
        assertEquals(
                List.of(LocalizedText.of("Plans."), LocalizedText.of(Map.of("en", "Trains."))),
                position.responsibilities());
        assertEquals("Sales", position.rotatesWith().orElseThrow().toString());
        assertEquals("Service", card.name().orElseThrow().in("en"));
        assertEquals(Optional.of(Aggregation.LAST), card.indicators().get(0).aggregation());
        assertEquals("Why", card.gates().get(0).reason().orElseThrow().in("en"));
    }

    @Test
    void theMembersAreWrittenInTheFormatsOrder() {
        String written = DraftText.of(withEveryText().scorecard().toDraft());
        String position = POSITION.replaceAll("\\s+", " ").replaceAll("\"(\\w+)\": ", "$1: ");
        String texts = position.replace(
                "{\"zh-CN\": \"售后服务经理\", en: \"After-sales service manager\"}",
                "{en: \"After-sales service manager\", zh-CN: \"售后服务经理\"}");
        assertEquals(
                "position: " + texts, written.substring(written.indexOf("position: "), written.indexOf(", bands: ")));
    }

    @Test
    void aCardOfTextsIsBuiltInCodeAsItIsRead() {
        Scorecard read = withEveryText().scorecard();
        assertEquals(
                read, TypedBuilders.of(withEveryText().asMap()).orElseThrow().build());
        assertEquals(read, Scorecard.of(read.toDraft()));
        assertEquals(read, read.toBuilder().build());
        assertEquals(
                read,
                read.toBuilder()
                        .position(read.position().orElseThrow().toBuilder())
                        .build());
    }

    @Test
    void anEmptyPositionSaysAsMuchAsNone() {
        assertEquals(
                Sheet.rated("100").scorecard(),
                Sheet.rated("100").with("/position", "{}").scorecard());
    }

    @Test
    void aNameMayBeGivenAsAPlainString() {
        Scorecard card = Scorecard.builder()
                .id("card")
                .version("1")
                .name("Card")
                .band(Band.builder().id("all").name("All").from("0").to("100"))
                .group(Group.builder().id("g").name("Group").weight("100"))
                .indicator(Indicator.builder()
                        .id("a")
                        .name("Line")
                        .group("g")
                        .weight("100")
                        .scoring(Rated.builder().level("good", "Good", "90")))
                .gate(Gate.builder()
                        .indicator("a")
                        .scoreBelow("1")
                        .capTotalAt("1")
                        .reason("Why"))
                .build();
        assertEquals("Card", card.name().orElseThrow().toString());
        assertEquals("All", card.bands().get(0).name().orElseThrow().toString());
        assertEquals("Group", card.groups().get(0).name().orElseThrow().toString());
        assertEquals("Line", card.indicators().get(0).name().orElseThrow().toString());
        assertEquals("Why", card.gates().get(0).reason().orElseThrow().toString());
    }
}
