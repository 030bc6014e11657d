package io.github.servicekpi.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers report, what stands in for what is wrong, and what they say of a value without reading it. */
class ReadersTest {
    private static final Finding FINDING = Finding.of("a", "b", "write b");

    private final Problems problems = new Problems();

    private ValueReader value(Draft draft) {
        return ValueReader.of(draft, problems);
    }

    private void assertProblems(String... codesAndPointers) {
        assertEquals(
                List.of(codesAndPointers),
                problems.list().stream()
                        .map(problem -> problem.code() + " " + problem.pointer())
                        .toList());
    }

    // Values

    @Test
    void aValueOfTheWrongTypeReadsAsAStandIn() {
        assertFalse(value(Draft.text("true")).flag());
        assertEquals("", value(Draft.flag(true).at(2, 1)).string());
        assertEquals(List.of(), value(Draft.flag(true).at(3, 1)).list(0, 9));
        assertTrue(value(Draft.flag(true)).flag());
        assertFalse(value(Draft.flag(false)).flag());

        assertProblems("wrong-type ", "wrong-type ", "wrong-type ");
        assertEquals("found \"true\"; allowed is true or false; write true or false", firstMessage());
    }

    private String firstMessage() {
        return problems.list().get(0).message();
    }

    @Test
    void aValueKnowsItsType() {
        assertTrue(value(Draft.text("a")).isText() && !value(Draft.flag(true)).isText());
        assertTrue(
                value(Draft.number("1")).isNumber() && !value(Draft.text("1")).isNumber());
        assertTrue(value(Draft.list()).isList() && !value(Draft.object()).isList());
        assertTrue(value(Draft.object()).isObject() && !value(Draft.list()).isObject());
    }

    @Test
    void aStringHas10000CodePointsAtMost() {
        assertEquals(20_000, value(Draft.text("😀".repeat(10_000))).string().length());
        assertEquals(10_000, value(Draft.text("a".repeat(10_000))).string().length());
        assertProblems();

        value(Draft.object().put("a", Draft.text("a".repeat(10_001))))
                .member("a")
                .string();

        assertProblems("text-too-long /a");
    }

    @Test
    void halfAPairIsNoCharacterWhereverItStands() {
        for (String text : List.of("\ud83d", "a\ud83d", "\ude00a", "😀\ude00", "\ud83d😀")) {
            Problems own = new Problems();
            ValueReader.of(Draft.text(text), own).string();

            assertEquals(1, own.list().size(), text);
        }
        value(Draft.text("a😀😀b")).string();
        assertProblems();
    }

    @Test
    void aListHasItsSizes() {
        Draft two = Draft.list().add(Draft.flag(true)).add(Draft.flag(false));

        assertEquals(2, value(two).list(2, 2).size());
        assertTrue(value(two).isListOf(2, 2));
        assertFalse(value(two).isListOf(3, 3) || value(two).isListOf(1, 1));
        assertProblems();

        assertEquals(2, value(two).list(3, 4).size());
        assertEquals("found 2 entries; allowed is from 3 to 4; write at least 3", firstMessage());
        Problems ofOne = new Problems();
        ValueReader.of(Draft.list().add(Draft.flag(true)), ofOne).list(0, 0);
        assertEquals(
                "found 1 entry; allowed is from 0 to 0; leave some out",
                ofOne.list().get(0).message());
    }

    @Test
    void aPathLeadsThroughMembersAndEntries() {
        Draft draft = Draft.object()
                .put("a", Draft.list().add(Draft.object().put("b", Draft.text("here"))))
                .put("", Draft.object().put("c", Draft.text("there")));

        assertEquals("here", value(draft).at("a/0/b").string());
        assertEquals("there", value(draft).at("/c").string());
        for (String nowhere : List.of("a/1", "a/-1", "a/x", "a/0/c", "b/0")) {
            assertFalse(value(draft).at(nowhere).present(), nowhere);
        }
        assertEquals("/a/0/b", value(draft).at("a/0/b").pointer());
    }

    @Test
    void aPointerEscapesTildesAndSlashes() {
        for (String[] pair : new String[][] {
            {"a~b", "a~0b"}, {"a/b", "a~1b"}, {"~/", "~0~1"}, {"/~", "~1~0"}, {"~a", "~0a"}, {"/a", "~1a"}, {"a", "a"}
        }) {
            assertEquals(pair[1], ValueReader.escaped(pair[0]));
        }
    }

    // Objects

    @Test
    void anObjectKnowsWhatWasAskedFor() {
        ObjectReader object = value(Draft.object().put("a", Draft.flag(true)).put("c", Draft.flag(true)))
                .object();
        object.may("a");
        object.may("b");

        assertEquals("a, b", object.known());
        assertEquals("a", object.present());
        assertEquals(1, object.knownPresent());
        assertTrue(object.hasUnknown());
        assertFalse(object.isOnly("a"));
        assertTrue(value(Draft.object().put("a", Draft.flag(true))).object().isOnly("a"));
        assertFalse(value(Draft.object().put("a", Draft.flag(true))).object().isOnly("b"));
    }

    @Test
    void whatIsNoObjectHasNoMembers() {
        ObjectReader object = value(Draft.list()).object();
        assertProblems("wrong-type ");

        assertFalse(object.must("a").present());
        assertFalse(object.isOnly("a") || object.hasUnknown());
        assertEquals("", object.present());
        assertEquals(List.of(), object.members());
        assertProblems("wrong-type ");
    }

    @Test
    void aProblemOfAnObjectStandsWhereTheObjectDoes() {
        ObjectReader object = value(Draft.object().at(7, 3)).object();

        object.must("a");

        Problem problem = problems.list().get(0);
        assertEquals(7, problem.line());
        assertEquals(3, problem.column());
        assertEquals("\"a\" is missing; add the member \"a\"", problem.message());
    }

    // Problems

    @Test
    void theFirstThousandAreListedWhateverTheOrderInWhichTheyAreFound() {
        for (int line = 2000; line > 0; line--) {
            Draft value = Draft.flag(true).at(line, 1);
            ValueReader.of(value, problems).string();
        }

        assertEquals(1001, problems.list().size());
        assertEquals(1, problems.list().get(0).line());
        assertEquals(1000, problems.list().get(999).line());
        assertEquals("more-problems", problems.list().get(1000).code().toString());
    }

    @Test
    void exactlyAThousandAreAll() {
        for (int column = 1; column <= 1000; column++) {
            ValueReader.of(Draft.flag(true).at(1, column), problems).string();
        }
        assertEquals(1000, problems.list().size());

        ValueReader.of(Draft.flag(true).at(1, 1001), problems).string();
        assertEquals(1001, problems.list().size());
        assertEquals(1000, problems.list().get(999).column());
    }

    @Test
    void theFirstThousandAreThoseOfTheFirstLinesAndColumns() {
        for (int column = 1001; column > 0; column--) {
            problems.add(ProblemCode.WRONG_TYPE, "", 2, column, FINDING);
        }
        problems.add(ProblemCode.WRONG_TYPE, "", 1, 5000, FINDING);

        assertEquals(1001, problems.list().size());
        assertEquals(1, problems.list().get(0).line());
        assertEquals(999, problems.list().get(999).column());
    }

    @Test
    void atOnePlaceTheFirstThousandAreThoseOfTheFirstPointers() {
        for (int i = 1999; i >= 1000; i--) {
            problems.add(ProblemCode.WRONG_TYPE, "/" + i, 1, 1, FINDING);
        }
        problems.add(ProblemCode.WRONG_TYPE, "/0", 1, 1, FINDING);

        assertEquals("/0", problems.list().get(0).pointer());
        assertEquals("/1998", problems.list().get(999).pointer());
    }

    @Test
    void someTwentyThousandUnusablePlacesAreToldApart() {
        for (int i = 1; i < 20_000; i++) {
            problems.taint("/" + i); // and what they are in
        }
        assertTrue(problems.tainted("/1") && problems.tainted("") && !problems.tainted("/other"));

        problems.taint("/20000");
        assertTrue(problems.tainted("/other"));
    }

    @Test
    void soAreThoseOfAMebiOfCharacters() {
        String name = "/" + "n".repeat(1023);
        for (int i = 0; i < 1000; i++) {
            problems.taint(name + i);
        }
        assertTrue(problems.tainted(name + 7) && !problems.tainted("/other"));

        for (int i = 1000; i < 1030; i++) {
            problems.taint(name + i);
        }
        assertTrue(problems.tainted("/other"));
    }
}
