package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import io.github.servicekpi.ProblemCode;
import java.util.ArrayList;
import java.util.List;
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
    private final ValueReader self;
    private final Draft.@Nullable Members object;
    /** Few enough to be looked through. */
    private final List<String> known;

    /** Takes an object whose known members are those in a list, which grows by what else is asked for if it can. */
    ObjectReader(Problems problems, ValueReader self, Draft.@Nullable Members object, List<String> known) {
        this.problems = problems;
        this.self = self;
        this.object = object;
        this.known = known;
    }

    /** {@return where this object stands} */
    public String pointer() {
        return self.pointer();
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
        if (!isKnown(name)) {
            known.add(name);
        }
        return self.member(name);
    }

    /**
     * {@return a member that must not be left out}
     *
     * @param name the name
     */
    public ValueReader must(String name) {
        ValueReader member = may(name);
        if (object != null && !member.present()) {
            report(
                    ProblemCode.MISSING_MEMBER,
                    new Finding("", name, "", "\"" + name + "\" is missing; add the member \"" + name + "\""));
        }
        return member;
    }

    /**
     * {@return what stands at a path below this object, see {@link ValueReader#at}}
     *
     * @param path names and indices, separated by slashes
     */
    public ValueReader at(String path) {
        return self.at(path);
    }

    /** {@return this object as a value} */
    public ValueReader self() {
        return self;
    }

    /** {@return all members, of an object whose names are ids, periods or language tags} */
    public List<ValueReader> members() {
        if (object == null) {
            return List.of();
        }
        List<ValueReader> members = new ArrayList<>();
        for (Draft.Member member : object.members()) {
            members.add(self.inner(member.name(), member.value()));
        }
        return members;
    }

    /** Reports every member that was not asked for; what begins with {@code x-}, and {@code $schema}, is for others. */
    public void finish() {
        for (String name : unknown()) {
            reportName(ProblemCode.UNKNOWN_MEMBER, name, () -> Finding.unknown("member", name, known));
        }
    }

    /** {@return whether {@link #finish()} would report a member} */
    public boolean hasUnknown() {
        return !unknown().isEmpty();
    }

    private List<String> unknown() {
        return object == null || knownPresent() == object.size()
                ? List.of()
                : object.members().stream()
                        .map(Draft.Member::name)
                        .filter(name -> !isKnown(name) && !name.startsWith("x-") && !name.equals("$schema"))
                        .toList();
    }

    /**
     * {@return whether there is one member, and it has this name}
     *
     * @param name the name
     */
    public boolean isOnly(String name) {
        return object != null && object.size() == 1 && object.has(name);
    }

    private boolean isKnown(String name) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).equals(name)) {
                return true;
            }
        }
        return false;
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
    public int knownPresent() {
        int present = 0;
        for (int i = 0; object != null && i < known.size(); i++) {
            present += object.has(known.get(i)) ? 1 : 0;
        }
        return present;
    }

    /**
     * Reports a problem with the whole object.
     *
     * @param code what kind of problem it is
     * @param finding what to say
     */
    public void report(ProblemCode code, Finding finding) {
        problems.add(code, pointer(), object == null ? Draft.nothing() : object, finding);
    }

    /**
     * Reports that numbers of this object which bound one another are out of order.
     *
     * @param found what was found
     * @param allowed what is allowed
     */
    public void reportRange(String found, String allowed) {
        self.reportRange(found, allowed);
    }

    /**
     * Reports a problem with a member's name, which makes the member unusable.
     *
     * @param code what kind of problem it is
     * @param name the name
     * @param finding what to say
     */
    public void reportName(ProblemCode code, String name, Supplier<Finding> finding) {
        Draft.Member member = object == null ? null : object.member(name).orElse(null);
        problems.add(
                code,
                pointer() + "/" + ValueReader.escaped(name),
                member == null ? 0 : member.line(),
                member == null ? 0 : member.column(),
                finding);
    }
}
