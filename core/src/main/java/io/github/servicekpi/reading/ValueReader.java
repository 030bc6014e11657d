package io.github.servicekpi.reading;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value of a draft as what belongs in its place.
 *
 * <p>Each reading reports what is wrong and then returns a stand-in, so that reading goes on; {@link #good()} tells whether
 * the value can be relied on. A value that is left out reads as the stand-in without a report.
 */
public final class ValueReader {
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,5}");
    private static final AssessmentPeriod NO_PERIOD = AssessmentPeriod.parse("0001");

    private final Problems problems;
    private final @Nullable ValueReader parent;
    private final String name;
    /** Which entry of a list this is; -1 where it is a member or a document. */
    private final int index;

    private final @Nullable Draft draft;

    private ValueReader(
            Problems problems, @Nullable ValueReader parent, String name, int index, @Nullable Draft draft) {
        this.problems = problems;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.draft = draft;
        if (draft instanceof Draft.Unreadable) {
            problems.taint(pointer());
        }
    }

    /** {@return a reader of a whole document} */
    public static ValueReader of(Draft document, Problems problems) {
        return new ValueReader(problems, null, "", -1, Objects.requireNonNull(document, "draft"));
    }

    /** {@return a reader of a member of this} */
    ValueReader inner(String name, @Nullable Draft value) {
        return new ValueReader(problems, this, name, -1, value);
    }

    /** {@return where this value stands or would stand; spelled only when it is asked for} */
    public String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + escaped(name());
    }

    /** {@return a member's name as a JSON Pointer writes it} */
    static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    /** {@return whether there is a value, right or wrong} */
    public boolean present() {
        return draft != null;
    }

    /** {@return whether there is a value and no problem was found in it} */
    public boolean good() {
        return draft != null && unspoilt();
    }

    /** {@return whether no problem was found here: there is no value, or a good one} */
    public boolean unspoilt() {
        return problems.areNone() || !problems.tainted(pointer());
    }

    /** {@return the value in a few words, for a message} */
    public String show() {
        return draft == null ? "nothing" : Finding.show(draft);
    }

    /** Reports a problem with this value. */
    public void report(ProblemCode code, Finding finding) {
        problems.add(code, pointer(), draft == null ? Draft.nothing() : draft, finding);
    }

    /** Throws what was found so far: nothing further can be said. */
    public void giveUp() {
        problems.throwIfAny();
    }

    /** {@return the number here, or 0} */
    public BigDecimal number(NumberRange range) {
        return number(range, BigDecimal.ZERO);
    }

    /** {@return the number here, or {@code otherwise}} */
    public BigDecimal number(NumberRange range, BigDecimal otherwise) {
        if (!(draft instanceof Draft.Numeral numeral)) {
            reportType("a number");
            return otherwise;
        }
        BigDecimal number = numeral.value();
        if (!range.contains(number)) {
            report(ProblemCode.NUMBER_OUT_OF_RANGE, Finding.of(show(), range.toString(), "write one of those"));
        } else if (number.scale() > range.digits()) {
            report(
                    ProblemCode.TOO_MANY_DIGITS,
                    Finding.of(show(), range.toString(), "round it to " + range.digits() + " fraction digits"));
        } else {
            return number;
        }
        return otherwise;
    }

    /** {@return whether this is a number, right or wrong} */
    public boolean isNumber() {
        return draft instanceof Draft.Numeral;
    }

    /** {@return whether this is a string} */
    public boolean isText() {
        return draft instanceof Draft.Text;
    }

    /** {@return whether this is a list} */
    public boolean isList() {
        return draft instanceof Draft.Entries;
    }

    /** {@return whether this is an object} */
    public boolean isObject() {
        return draft instanceof Draft.Members;
    }

    /** {@return the string here, of at most 10 000 code points, or an empty one} */
    public String string() {
        if (!(draft instanceof Draft.Text text)) {
            reportType("a string");
            return "";
        }
        report(Texts.wrong(text.text()));
        return text.text();
    }

    private void report(Optional<Texts.Wrong> wrong) {
        wrong.ifPresent(found -> report(found.code(), found.finding()));
    }

    /** {@return the string here, which must not be blank, or an empty one} */
    public String nonBlank() {
        String string = string();
        if (good()) {
            report(Texts.wrongIfBlank(string));
        }
        return string;
    }

    /** {@return the id here, or an empty string} */
    public String id() {
        String id = string();
        if (good()) {
            report(Texts.wrongAsId(id));
        }
        return id;
    }

    /** Reports every id that an earlier one of the same list has taken. */
    public static void distinct(List<ValueReader> ids) {
        Set<String> taken = new HashSet<>();
        for (ValueReader id : ids) {
            if (id.good() && !taken.add(id.string())) {
                id.report(
                        ProblemCode.DUPLICATE_ID,
                        Finding.of(id.show() + " a second time", "an id of its own", "write another id"));
            }
        }
    }

    /** {@return the constant whose word stands here, or {@code otherwise}} */
    public <E extends Enum<E>> E word(List<E> allowed, E otherwise) {
        String word = string();
        if (good()) {
            for (E constant : allowed) {
                if (constant.toString().equals(word)) {
                    return constant;
                }
            }
            List<String> known = allowed.stream().map(Enum::toString).toList();
            report(ProblemCode.UNKNOWN_WORD, Finding.unknown("word here", word, known));
        }
        return otherwise;
    }

    /** {@return the constant of an enumeration whose word stands here, or {@code otherwise}} */
    public <E extends Enum<E>> E word(Class<E> type, E otherwise) {
        return word(Arrays.asList(type.getEnumConstants()), otherwise);
    }

    /** {@return the truth value here, or false} */
    public boolean flag() {
        if (draft instanceof Draft.Flag flag) {
            return flag.value();
        }
        reportType("true or false");
        return false;
    }

    /** {@return the period here, or some other} */
    public AssessmentPeriod period() {
        String text = string();
        Optional<AssessmentPeriod> period = AssessmentPeriod.tryParse(text);
        if (good() && period.isEmpty()) {
            report(
                    ProblemCode.BAD_PERIOD,
                    Finding.of(
                            show(), "a month, quarter, half-year or year", "write 2026-09, 2026-Q3, 2026-H2 or 2026"));
        }
        return period.orElse(NO_PERIOD);
    }

    /** {@return the text here: a string, or strings by language tag; or an empty one} */
    public LocalizedText text() {
        if (draft instanceof Draft.Members members && members.size() > 0) {
            return byLanguage(object());
        }
        if (!(draft instanceof Draft.Text)) {
            reportType("a string, or an object from at least one language tag to a string");
            return LocalizedText.of("");
        }
        return LocalizedText.of(string());
    }

    private LocalizedText byLanguage(ObjectReader object) {
        Map<String, String> strings = new TreeMap<>();
        for (ValueReader string : object.members()) {
            String tag = string.name();
            if (LocalizedText.isTag(tag)) {
                strings.put(tag, string.string());
            } else {
                object.reportName(
                        ProblemCode.BAD_LANGUAGE_TAG,
                        tag,
                        () -> Finding.of(Finding.quoted(tag), "a BCP 47 language tag", "write one like en or zh-CN"));
            }
        }
        return good() ? LocalizedText.of(strings) : LocalizedText.of("");
    }

    /** {@return the text here where there is one} */
    public Optional<LocalizedText> optionalText() {
        return draft == null ? Optional.empty() : Optional.of(text());
    }

    /** {@return the object here; one without members and without reports where there is none} */
    public ObjectReader object() {
        return new ObjectReader(problems, this, members());
    }

    /** {@return the object here, whose members have these names} */
    ObjectReader object(List<String> names) {
        return new ObjectReader(problems, this, members(), names);
    }

    private Draft.@Nullable Members members() {
        if (draft instanceof Draft.Members members) {
            return members;
        }
        if (draft != null) {
            reportType("an object");
        }
        return null;
    }

    /** {@return the member of the object here that has a name} */
    public ValueReader member(String member) {
        return inner(
                member,
                draft instanceof Draft.Members members ? members.get(member).orElse(null) : null);
    }

    /** {@return what stands at a path of member names and indices below this value, for example {@code points/2}} */
    public ValueReader at(String path) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        ValueReader inner = isList() ? entry(step) : member(step);
        return slash < 0 ? inner : inner.at(path.substring(slash + 1));
    }

    private ValueReader entry(String index) {
        @Nullable Draft entry = null;
        if (draft instanceof Draft.Entries list && INDEX.matcher(index).matches()) {
            int i = Integer.parseInt(index);
            entry = i < list.entries().size() ? list.entries().get(i) : null;
        }
        return inner(index, entry);
    }

    /** {@return the entries of the list here, also where they are too few or too many} */
    public List<ValueReader> list(int fewest, int most) {
        if (!(draft instanceof Draft.Entries list)) {
            reportType("a list");
            return List.of();
        }
        int size = list.size();
        if (size < fewest || size > most) {
            report(
                    size < fewest ? ProblemCode.TOO_FEW : ProblemCode.TOO_MANY,
                    Finding.of(
                            entries(size),
                            "from " + fewest + " to " + most,
                            size < fewest ? "write at least " + fewest : "leave some out"));
        }
        return entries();
    }

    /** {@return the entries of the list here, none where there is no list} */
    public List<ValueReader> entries() {
        if (!(draft instanceof Draft.Entries list)) {
            return List.of();
        }
        List<ValueReader> entries = new ArrayList<>(list.entries().size());
        for (Draft entry : list.entries()) {
            entries.add(new ValueReader(problems, this, "", entries.size(), entry));
        }
        return entries;
    }

    /** {@return how many entries the list here has, right or wrong} */
    public int size() {
        return draft instanceof Draft.Entries list ? list.size() : 0;
    }

    /**
     * {@return whether what is said of all entries together can be checked: the list has neither too few nor too many}
     */
    public boolean isListOf(int fewest, int most) {
        return isList() && size() >= fewest && size() <= most;
    }

    private static String entries(int size) {
        return size == 1 ? "1 entry" : size + " entries";
    }

    /** {@return the name of this member, or the index of this entry} */
    public String name() {
        return index < 0 ? name : Integer.toString(index);
    }

    /** Reports that numbers of the object here which bound one another are out of order. */
    public void reportRange(String found, String allowed) {
        report(ProblemCode.BAD_RANGE, Finding.of(found, allowed, "change one of the numbers"));
    }

    /** Reports that this is of the wrong type, if there is something readable. */
    public void reportType(String allowed) {
        if (draft != null && !(draft instanceof Draft.Unreadable)) {
            report(ProblemCode.WRONG_TYPE, Finding.of(show(), allowed, "write " + allowed));
        }
    }
}
