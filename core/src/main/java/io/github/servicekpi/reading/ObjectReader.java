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
    /** Whether the known names were declared, so that nobody needs to remember what is asked for. */
    private final boolean declared;

    ObjectReader(Problems problems, ValueReader self, Draft.@Nullable Members object) {
        this(problems, self, object, new ArrayList<>(4), false);
    }

    ObjectReader(Problems problems, ValueReader self, Draft.@Nullable Members object, List<String> declared) {
        this(problems, self, object, declared, true);
    }

    private ObjectReader(
            Problems problems, ValueReader self, Draft.@Nullable Members object, List<String> known, boolean declared) {
        this.problems = problems;
        this.self = self;
        this.object = object;
        this.known = known;
        this.declared = declared;
    }

    /** {@return where this object stands} */
    public String pointer() {
        return self.pointer();
    }

    /** {@return a member that may be left out} */
    public ValueReader may(String name) {
        if (!declared && !known.contains(name)) {
            known.add(name);
        }
        return self.member(name);
    }

    /** {@return a member that must not be left out} */
    public ValueReader must(String name) {
        ValueReader member = may(name);
        if (object != null && !member.present()) {
            report(
                    ProblemCode.MISSING_MEMBER,
                    new Finding("", name, "", "\"" + name + "\" is missing; add the member \"" + name + "\""));
        }
        return member;
    }

    /** {@return what stands at a path below this object, see {@link ValueReader#at}} */
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
        return object == null || allAreKnown(object.members())
                ? List.of()
                : object.members().stream()
                        .map(Draft.Member::name)
                        .filter(name -> !known.contains(name) && !name.startsWith("x-") && !name.equals("$schema"))
                        .toList();
    }

    /** Mostly they are written in the order in which they are known. */
    private boolean allAreKnown(List<Draft.Member> members) {
        int next = 0;
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i).name();
            while (next < known.size() && !known.get(next).equals(name)) {
                next++;
            }
            if (next == known.size() && !known.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether there is one member, and it has this name} */
    public boolean isOnly(String name) {
        return object != null && object.size() == 1 && object.has(name);
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

    /** Reports a problem with the whole object. */
    public void report(ProblemCode code, Finding finding) {
        problems.add(code, pointer(), object == null ? Draft.nothing() : object, finding);
    }

    /** Reports that numbers of this object which bound one another are out of order. */
    public void reportRange(String found, String allowed) {
        self.reportRange(found, allowed);
    }

    /** Reports a problem with a member's name, which makes the member unusable. */
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
