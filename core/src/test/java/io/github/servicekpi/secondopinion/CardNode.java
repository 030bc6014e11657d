package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value of the document with the place where it stands, or a member that is not there.
 *
 * <p>Whoever reads it gets a sound value or nothing; what is wrong has then been added to the findings. Reading a
 * member that is not there is no problem: {@link #requires} is where those are found.
 */
final class CardNode {
    private static final Object ABSENT = new Object();
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern NOT_BLANK = Pattern.compile("[^\t-\r ]");
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST_OF_TEXTS = 100;

    private final String pointer;
    private final Object value;
    private final Set<Finding> findings;

    private CardNode(String pointer, Object value, Set<Finding> findings) {
        this.pointer = pointer;
        this.value = value;
        this.findings = findings;
    }

    static CardNode root(Object document, Set<Finding> findings) {
        return new CardNode("", document, findings);
    }

    boolean isPresent() {
        return value != ABSENT;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    boolean isString() {
        return value instanceof String;
    }

    boolean isNumber() {
        return value instanceof BigDecimal;
    }

    /** {@return whether this is that number, however it is spelt} */
    boolean isNumber(BigDecimal expected) {
        return value instanceof BigDecimal number && number.compareTo(expected) == 0;
    }

    void wrong(String code) {
        findings.add(new Finding(code, pointer));
    }

    /** {@return whether this has, as far as found, not too few or too many entries} */
    boolean isSensiblyFilled() {
        return !findings.contains(new Finding("too-few", pointer))
                && !findings.contains(new Finding("too-many", pointer));
    }

    /** {@return whether nothing has been found here or further down} */
    boolean isSound() {
        return findings.stream()
                .noneMatch(f -> f.pointer().equals(pointer) || f.pointer().startsWith(pointer + "/"));
    }

    /** {@return the member of this name; not there if this is no object} */
    CardNode member(String name) {
        Object found = value instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : ABSENT;
        return new CardNode(pointer + '/' + name.replace("~", "~0").replace("/", "~1"), found, findings);
    }

    /** {@return the names of an object's members without those that section 11 lets everyone add} */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            for (Object name : map.keySet()) {
                if (!name.equals("$schema") && !name.toString().startsWith("x-")) {
                    names.add(name.toString());
                }
            }
        }
        return names;
    }

    /** Reads an object that has no other members than these. {@return whether it is one at all} */
    boolean object(Set<String> known) {
        if (!typed(isObject())) {
            return false;
        }
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> member(name).wrong("unknown-member"));
        return true;
    }

    /** A missing member stands at its object, so several missing ones are one finding. */
    void requires(String... names) {
        if (isObject() && !Arrays.stream(names).allMatch(name -> member(name).isPresent())) {
            wrong("missing-member");
        }
    }

    /** {@return the entries, of an overfull list too: each may have problems of its own} */
    List<CardNode> list(int least, int most) {
        if (!typed(isList())) {
            return List.of();
        }
        List<CardNode> entries = new ArrayList<>();
        for (Object entry : (List<?>) value) {
            entries.add(new CardNode(pointer + '/' + entries.size(), entry, findings));
        }
        if (entries.size() < least) {
            wrong("too-few");
        } else if (entries.size() > most) {
            wrong("too-many");
        }
        return entries;
    }

    Optional<BigDecimal> number(NumberLimits limits) {
        if (!typed(isNumber())) {
            return Optional.empty();
        }
        BigDecimal number = (BigDecimal) value;
        Optional<String> problem = limits.problem(number);
        problem.ifPresent(this::wrong);
        return problem.isEmpty() ? Optional.of(number) : Optional.empty();
    }

    /** {@return the number, or what stands where the member is left out; nothing if there is a problem with either} */
    Optional<BigDecimal> number(NumberLimits limits, Optional<BigDecimal> byDefault) {
        return isPresent() ? number(limits) : byDefault;
    }

    Optional<String> word(String... words) {
        return string(s -> Arrays.asList(words).contains(s) ? Optional.empty() : Optional.of("unknown-word"));
    }

    Optional<String> id() {
        return string(s -> ID.matcher(s).matches() ? Optional.empty() : Optional.of("bad-id"));
    }

    /** A string that names something defined elsewhere: whether it does is the caller's question, its form is not. */
    Optional<String> reference() {
        return string(s -> Optional.empty());
    }

    /** A string which is no text: not translated, but no longer than one. */
    void version() {
        string(s -> NOT_BLANK.matcher(s).find() ? tooLong(s) : Optional.of("empty-text"));
    }

    void unit() {
        string(s -> s.equals("％") ? Optional.of("bad-unit") : tooLong(s));
    }

    void bool() {
        typed(value instanceof Boolean);
    }

    /** A text: one string, or one for each language. The limit is read as that of each of the strings. */
    void text() {
        if (!(value instanceof Map<?, ?> byLanguage)) {
            string(CardNode::tooLong);
            return;
        }
        typed(!byLanguage.isEmpty()); // what says nothing in any language is no text
        for (Object tag : byLanguage.keySet()) {
            CardNode translation = member(tag.toString());
            if (LANGUAGE_TAG.matcher(tag.toString()).matches()) {
                translation.string(CardNode::tooLong);
            } else {
                // As with an unknown member, what stands under a name that means nothing is not looked at.
                translation.wrong("bad-language-tag");
            }
        }
    }

    void texts() {
        list(0, LONGEST_LIST_OF_TEXTS).forEach(CardNode::text);
    }

    /** Finds the ids that an earlier entry of the list has. An id that is none is no duplicate of another. */
    static void uniqueIds(List<CardNode> entries) {
        Set<String> seen = new HashSet<>();
        for (CardNode entry : entries) {
            CardNode id = entry.member("id");
            if (id.id().filter(found -> !seen.add(found)).isPresent()) {
                id.wrong("duplicate-id");
            }
        }
    }

    /**
     * {@return the ids that a list defines, or nothing if that is not certain: it is no list, it has too few or too
     * many entries, or one of them has no id or a bad one}
     */
    Optional<Set<String>> definedIds() {
        Set<String> ids = new TreeSet<>();
        if (!isList() || !isSensiblyFilled()) {
            return Optional.empty();
        }
        for (Object entry : (List<?>) value) {
            Object id = entry instanceof Map<?, ?> map ? map.get("id") : null;
            if (!(id instanceof String known) || !ID.matcher(known).matches()) {
                return Optional.empty();
            }
            ids.add(known);
        }
        return Optional.of(ids);
    }

    private Optional<String> string(Function<String, Optional<String>> check) {
        if (!typed(isString())) {
            return Optional.empty();
        }
        String string = (String) value;
        Optional<String> problem = check.apply(string);
        problem.ifPresent(this::wrong);
        return problem.isEmpty() ? Optional.of(string) : Optional.empty();
    }

    private boolean typed(boolean asExpected) {
        if (isPresent() && !asExpected) {
            wrong("wrong-type");
        }
        return isPresent() && asExpected;
    }

    private static Optional<String> tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_TEXT ? Optional.of("text-too-long") : Optional.empty();
    }
}
