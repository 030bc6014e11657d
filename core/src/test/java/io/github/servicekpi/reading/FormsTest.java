package io.github.servicekpi.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.fixture.DraftText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An object whose members are declared once, read, written, and held to its rules. */
class FormsTest {
    private enum Shade {
        LIGHT,
        DARK
    }

    private record Paint(
            String id, Optional<Integer> coats, Shade shade, BigDecimal share, List<String> tags, Optional<Lid> lid) {}

    private record Lid(boolean tight) {}

    private static final class Parts {
        private String id = "";
        private Optional<Integer> coats = Optional.empty();
        private Shade shade = Shade.LIGHT;
        private BigDecimal share = BigDecimal.ZERO;
        private List<String> tags = List.of();
        private Optional<Lid> lid = Optional.empty();

        Paint build() {
            return new Paint(id, coats, shade, share, tags, lid);
        }
    }

    /** What is known of the document: the highest share, and whether the paint covers. */
    private static final class Shelf {
        private BigDecimal most = BigDecimal.ONE;
    }

    private static final Form<Lid, Object> LID = ObjectForm.<Lid, boolean[], Object>of(
                    () -> new boolean[1], parts -> new Lid(parts[0]))
            .withDefault("tight", Forms.FLAG, false, Lid::tight, (parts, tight) -> parts[0] = tight);

    private static final ObjectForm<Paint, Parts, Shelf> PAINT = ObjectForm.<Paint, Parts, Shelf>of(
                    Parts::new, Parts::build)
            .constant("kind", () -> Draft.text("paint"))
            .required("id", Forms.ID, Paint::id, (parts, id) -> parts.id = id)
            .optional(
                    "coats",
                    Forms.number(NumberRange.between(BigDecimal.ONE, BigDecimal.TEN, 0))
                            .as(BigDecimal::intValueExact, BigDecimal::valueOf)
                            .then((Shelf shelf, ValueReader in, Integer coats) -> shelf.most = new BigDecimal(coats)),
                    Paint::coats,
                    (parts, coats) -> parts.coats = Optional.of(coats))
            .withDefault(
                    "shade", Forms.word(Shade.class), Shade.LIGHT, Paint::shade, (parts, shade) -> parts.shade = shade)
            .defaulting(
                    "share",
                    Forms.number((Shelf shelf) -> NumberRange.SCORE.upTo(shelf.most)),
                    shelf -> shelf.most,
                    Paint::share,
                    (parts, share) -> parts.share = share)
            .withDefault(
                    "tags",
                    Forms.list(Forms.NON_BLANK, 0, 2),
                    List.of(),
                    Paint::tags,
                    (parts, tags) -> parts.tags = tags)
            .optional("lid", LID, Paint::lid, (parts, lid) -> parts.lid = Optional.of(lid))
            .checked((shelf, in, paint) -> {
                if (in.member("share").good() && paint.share().signum() == 0) {
                    in.reportRange("nothing", "something");
                }
            });

    private final Problems problems = new Problems();

    private Paint read(Draft draft) {
        return PAINT.read(ValueReader.of(draft, problems), new Shelf());
    }

    private static Shelf shelf(int most) {
        Shelf shelf = new Shelf();
        shelf.most = BigDecimal.valueOf(most);
        return shelf;
    }

    private static Draft.Members paint() {
        return Draft.object().put("kind", Draft.text("paint")).put("id", Draft.text("p-1"));
    }

    private List<String> found() {
        return problems.list().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    @Test
    void aMemberThatIsLeftOutIsAsItsDefault() {
        Paint plain = new Paint("p-1", Optional.empty(), Shade.LIGHT, BigDecimal.ONE, List.of(), Optional.empty());
        assertEquals(plain, read(paint()));
        assertEquals(List.of(), found());
    }

    @Test
    void aDefaultMayHangOnAnEarlierMember() {
        assertEquals(
                new BigDecimal(3), read(paint().put("coats", Draft.number("3"))).share());
        read(paint().put("share", Draft.number("2")));
        assertEquals(List.of("/share number-out-of-range"), found());
    }

    @Test
    void membersAreWrittenInTheOrderOfTheirDeclaration() {
        Paint full = new Paint(
                "p-1", Optional.of(3), Shade.DARK, BigDecimal.ONE, List.of("a", "b"), Optional.of(new Lid(true)));
        Draft.Members written = PAINT.write(full, shelf(3));
        assertEquals(
                "{kind: \"paint\", id: \"p-1\", coats: 3, shade: \"DARK\", share: 1, tags: [\"a\", \"b\"], lid: {tight: true}}",
                DraftText.of(written));
        assertEquals(full, read(written));
    }

    @Test
    void whatEqualsItsDefaultAndWhatIsEmptyIsNotWritten() {
        Paint paint = new Paint(
                "p-1", Optional.of(3), Shade.LIGHT, new BigDecimal(3), List.of(), Optional.of(new Lid(false)));
        assertEquals("{kind: \"paint\", id: \"p-1\", coats: 3}", DraftText.of(PAINT.write(paint, shelf(3))));
    }

    @Test
    void aMissingMemberAnUnknownOneAndABadOneAreReportedTogether() {
        read(Draft.object()
                .put("kind", Draft.text("paint"))
                .put("coat", Draft.number("3"))
                .put("shade", Draft.text("DRAK"))
                .put("x-note", Draft.nothing())
                .put("tags", Draft.list().add(Draft.text(" "))));
        assertEquals(
                List.of(" missing-member", "/coat unknown-member", "/shade unknown-word", "/tags/0 empty-text"),
                found());
        Problem unknown = problems.list().stream()
                .filter(problem -> problem.code() == ProblemCode.UNKNOWN_MEMBER)
                .findFirst()
                .orElseThrow();
        assertEquals("coats", unknown.nearest());
        assertEquals("kind, id, coats, shade, share, tags, lid", unknown.allowed());
    }

    @Test
    void aPartWithoutANameLooksAtThosePutBeforeIt() {
        ObjectForm<Paint, Parts, Shelf> shouting =
                PAINT.member((in, parts, shelf) -> parts.id = parts.id.toUpperCase(Locale.ROOT));
        Paint paint = shouting.read(ValueReader.of(paint(), problems), new Shelf());
        assertEquals("P-1", paint.id());
        assertEquals("{kind: \"paint\", id: \"P-1\", share: 1}", DraftText.of(shouting.write(paint, shelf(3))));
        assertEquals(List.of(), found());
    }

    @Test
    void theWholeIsLookedAtOnceItsMembersAreRead() {
        read(paint().put("share", Draft.number("0")));
        assertEquals(List.of(" bad-range"), found());
    }

    @Test
    void whatIsNoObjectIsReportedOnce() {
        read(Draft.text("paint"));
        assertEquals(List.of(" wrong-type"), found());
    }
}
