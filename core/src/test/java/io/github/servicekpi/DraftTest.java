package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drafts: what somebody wrote, before any rule has looked at it. */
class DraftTest {
    @Test
    void anObjectKeepsItsMembersInTheOrderInWhichTheyWereWritten() {
        Draft.Members object = Draft.object()
                .put("b", Draft.text("1"), 2, 5)
                .put("a", Draft.flag(true))
                .put("b", Draft.text("2"));
        assertEquals(List.of("b", "a"), names(object));
        assertTrue(object.has("a") && !object.has("c"));
        assertEquals(
                "2",
                assertInstanceOf(Draft.Text.class, object.get("b").orElseThrow())
                        .text());
        assertThrows(UnsupportedOperationException.class, () -> object.members().clear());
    }

    @Test
    void aMembersNameHasAPlaceOfItsOwn() {
        Draft.Member member = Draft.object()
                .put("a", Draft.nothing().at(3, 9), 3, 4)
                .member("a")
                .orElseThrow();
        assertEquals(3, member.line());
        assertEquals(4, member.column());
        assertEquals(9, member.value().column());
    }

    @Test
    void whatWasNotReadFromATextHasNoPlace() {
        assertEquals(0, Draft.list().line());
        assertEquals(0, Draft.list().column());
    }

    @Test
    void aListKeepsItsEntries() {
        Draft entry = Draft.flag(false);
        Draft.Entries list = Draft.list().add(entry).add(Draft.nothing());
        assertEquals(entry, list.entries().get(0));
        assertEquals(2, list.entries().size());
        assertThrows(UnsupportedOperationException.class, () -> list.entries().clear());
    }

    @Test
    void aTextIsAStringOrAnObjectOfStrings() {
        assertEquals(
                "Cost",
                assertInstanceOf(Draft.Text.class, Draft.text(LocalizedText.of("Cost")))
                        .text());
        Draft.Members strings = assertInstanceOf(
                Draft.Members.class, Draft.text(LocalizedText.of(Map.of("zh-CN", "费用", "en", "Cost"))));
        assertEquals(List.of("en", "zh-CN"), names(strings));
        assertEquals(
                "费用",
                assertInstanceOf(Draft.Text.class, strings.get("zh-CN").orElseThrow())
                        .text());
    }

    @Test
    void aDecimalIsANumberAndAFlagATruthValue() {
        assertEquals(
                new BigDecimal("0.5"),
                assertInstanceOf(Draft.Numeral.class, Draft.number(new BigDecimal("0.50")))
                        .value());
        assertEquals(
                new BigDecimal(100),
                assertInstanceOf(Draft.Numeral.class, Draft.number(new BigDecimal("1E+2")))
                        .value());
        assertTrue(assertInstanceOf(Draft.Flag.class, Draft.flag(true)).value());
        assertFalse(assertInstanceOf(Draft.Flag.class, Draft.flag(false)).value());
    }

    @Test
    void aCopyDoesNotChangeWithWhatItIsACopyOf() {
        Draft.Entries list = Draft.list().add(Draft.flag(true));
        list.at(3, 4);
        Draft.Members object = Draft.object().put("list", list, 3, 1);
        Draft.Members copy = object.copy();
        list.add(Draft.flag(false));
        object.put("more", Draft.nothing());
        assertEquals(List.of("list"), names(copy));
        assertEquals(3, copy.member("list").orElseThrow().line());
        Draft.Entries copied =
                assertInstanceOf(Draft.Entries.class, copy.get("list").orElseThrow());
        assertEquals(1, copied.entries().size());
        assertEquals(4, copied.column());
        assertEquals(Optional.empty(), copy.get("more"));
    }

    @Test
    void ofAnEndlessListTheFirst10000EntriesAreKeptAndTheRestIsCounted() {
        Draft.Entries list = Draft.list();
        for (int i = 0; i < 10_002; i++) {
            list.add(Draft.flag(true));
        }
        assertEquals(10_002, list.size());
        assertEquals(10_000, list.entries().size());
        assertEquals(10_002, list.copy().size());
    }

    @Test
    void anObjectOfManyMembersFindsEachOfThemAndReplacesIt() {
        Draft.Members object = Draft.object();
        for (int i = 0; i < 20; i++) {
            object.put("member-" + i, Draft.number("1"));
        }
        for (int i = 0; i < 20; i++) {
            object.put("member-" + i, Draft.number(Integer.toString(i)), i, 1);
        }
        assertEquals(20, object.members().size());
        for (int i = 0; i < 20; i++) {
            assertEquals("member-" + i, names(object).get(i));
            Draft.Member member = object.member("member-" + i).orElseThrow();
            assertEquals(i, member.line());
            assertEquals(
                    Integer.toString(i),
                    assertInstanceOf(Draft.Numeral.class, member.value()).spelling());
        }
        assertFalse(object.has("member-20"));
    }

    private static List<String> names(Draft.Members object) {
        return object.members().stream().map(Draft.Member::name).toList();
    }

    @Test
    void nothingIsMadeOfADraftWithAnUnreadablePart() {
        Draft record = Draft.object()
                .put("subject", Draft.unreadable())
                .put("period", Draft.text("2026-09"))
                .put("values", Draft.object());

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PerformanceRecord.of(record));
        assertEquals("the draft has an unreadable part; report what was wrong with that", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Scorecard.of(Draft.unreadable()));
    }
}
