package io.github.servicekpi.internal;

import io.github.servicekpi.Draft;
import io.github.servicekpi.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object of a draft.
 *
 * <p>Every member that is asked for is thereby a known one; {@link #finish()} reports the others.
 */
public final class ObjectReader {
    private final Problems problems;
    private final String pointer;
    private final Draft.@Nullable Members object;
    /** Few enough to be looked through. */
    private final List<String> known = new ArrayList<>();

    ObjectReader(Problems problems, String pointer, Draft.@Nullable Members object) {
        this.problems = problems;
        this.pointer = pointer;
        this.object = object;
    }

    /** {@return where this object stands} */
    public String pointer() {
        return pointer;
    }

    /** {@return the collector of all that is found} */
    public Problems problems() {
        return problems;
    }

    /**
     * {@return a member that may be left out}
     *
     * @param name the name
     */
    public ValueReader may(String name) {
        if (!known.contains(name)) {
            known.add(name);
        }
        return member(name);
    }

    /**
     * {@return a member that must not be left out}
     *
     * @param name the name
     */
    public ValueReader must(String name) {
        if (object != null && !object.has(name)) {
            report(
                    ProblemCode.MISSING_MEMBER,
                    new Finding("", name, "", "\"" + name + "\" is missing; add the member \"" + name + "\""));
        }
        return may(name);
    }

    /**
     * {@return whether the member is left out}
     *
     * @param name the name
     */
    public boolean lacks(String name) {
        return object != null && !object.has(name);
    }

    /**
     * {@return what stands at a path below this object, see {@link ValueReader#at}}
     *
     * @param path names and indices, separated by slashes
     */
    public ValueReader at(String path) {
        return self().at(path);
    }

    /** {@return this object as a value} */
    public ValueReader self() {
        return new ValueReader(problems, pointer, null, object);
    }

    private ValueReader member(String name) {
        return new ValueReader(
                problems,
                pointer,
                name,
                object == null ? null : object.get(name).orElse(null));
    }

    /** {@return all members, of an object whose names are ids, periods or language tags} */
    public List<ValueReader> members() {
        if (object == null) {
            return List.of();
        }
        List<ValueReader> members = new ArrayList<>();
        for (Map.Entry<String, Draft.Member> member : object.members().entrySet()) {
            members.add(new ValueReader(
                    problems, pointer, member.getKey(), member.getValue().value()));
        }
        return members;
    }

    /** Reports every member that was not asked for; what begins with {@code x-}, and {@code $schema}, is for others. */
    public void finish() {
        if (object == null) {
            return;
        }
        for (String name : object.members().keySet()) {
            if (isUnknown(name)) {
                reportName(ProblemCode.UNKNOWN_MEMBER, name, () -> Finding.unknown("member", name, known));
            }
        }
    }

    /** {@return whether {@link #finish()} would report a member} */
    public boolean hasUnknown() {
        return object != null && object.members().keySet().stream().anyMatch(this::isUnknown);
    }

    private boolean isUnknown(String name) {
        return !known.contains(name) && !name.startsWith("x-") && !name.equals("$schema");
    }

    /** {@return the names of the members asked for} */
    public String known() {
        return String.join(", ", known);
    }

    /** {@return the names of the members asked for that are there} */
    public String present() {
        return object == null ? "" : known.stream().filter(object::has).collect(Collectors.joining(", "));
    }

    /** {@return how many of the members asked for are there} */
    public long knownPresent() {
        return object == null
                ? 0
                : object.members().keySet().stream().filter(known::contains).count();
    }

    /**
     * Reports a problem with the whole object.
     *
     * @param code what kind of problem it is
     * @param finding what to say
     */
    public void report(ProblemCode code, Finding finding) {
        problems.add(code, pointer, object == null ? Draft.nothing() : object, finding);
    }

    /**
     * Reports that numbers of this object which bound one another are out of order.
     *
     * @param found what was found
     * @param allowed what is allowed
     */
    public void reportRange(String found, String allowed) {
        report(ProblemCode.BAD_RANGE, Finding.of(found, allowed, "change one of the numbers"));
    }

    /**
     * Reports a problem with a member's name, which makes the member unusable.
     *
     * @param code what kind of problem it is
     * @param name the name
     * @param finding what to say
     */
    public void reportName(ProblemCode code, String name, Supplier<Finding> finding) {
        Draft.Member member = object == null ? null : object.members().get(name);
        problems.add(
                code,
                pointer + "/" + ValueReader.escaped(name),
                member == null ? 0 : member.line(),
                member == null ? 0 : member.column(),
                finding);
    }
}
