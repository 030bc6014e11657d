package io.github.servicekpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, before any rule has looked at it: objects, lists, texts and numbers, each perhaps with the line and
 * column where it stands.
 *
 * <p>Every way into the library makes a draft: the builders do, the JSON module does, and a reader for another syntax can.
 * The rules then run over the draft in one place, report all that is wrong with it, and only a draft without a problem
 * becomes a value. The members are those of the formats.
 */
public abstract sealed class Draft {
    private int line;
    private int column;

    private Draft() {}

    /** {@return an object without members} */
    public static Members object() {
        return new Members();
    }

    /** {@return a list without entries} */
    public static Entries list() {
        return new Entries();
    }

    /**
     * {@return a string}
     *
     * @param text the text
     */
    public static Draft text(String text) {
        return new Text(Objects.requireNonNull(text, "text"));
    }

    /**
     * {@return a text for readers: a string, or an object from language tags to strings}
     *
     * @param text the text
     */
    public static Draft text(LocalizedText text) {
        if (text.isForEverybody()) {
            return text(text.toString());
        }
        Members strings = object();
        text.byLanguage().forEach((tag, string) -> strings.put(tag, text(string)));
        return strings;
    }

    /**
     * {@return a number as it is spelled}
     *
     * <p>The number is read by value: {@code 2.0} is 2, {@code 1e2} is 100. However large its exponent, this costs no more
     * than its length.
     *
     * @param spelling a number in JSON's grammar; any other text makes a string
     */
    public static Draft number(String spelling) {
        BigDecimal plain = NumberSpelling.parsePlain(spelling);
        return plain != null || NumberSpelling.isNumber(spelling) ? new Numeral(spelling, plain) : new Text(spelling);
    }

    /**
     * {@return a number}
     *
     * @param number the number, of at most 1000 digits; its exponent may be any
     * @throws IllegalArgumentException if it has more digits
     */
    public static Draft number(BigDecimal number) {
        return number(Rational.measured(number, "number").toString());
    }

    /**
     * {@return a truth value}
     *
     * @param value the value
     */
    public static Draft flag(boolean value) {
        return new Flag(value);
    }

    /** {@return JSON's {@code null}, which is nowhere allowed} */
    public static Draft nothing() {
        return new Nothing();
    }

    /**
     * {@return something that could not be read and has been reported as a problem already}
     *
     * <p>What is made of such a draft throws an {@link InvalidInputException} with what else is wrong, and an
     * {@link IllegalArgumentException} if nothing else is.
     */
    public static Draft unreadable() {
        return new Unreadable();
    }

    /**
     * Says where this stands in a text.
     *
     * @param line the line, from 1
     * @param column the column, from 1, in code points
     * @return this draft
     */
    public final Draft at(int line, int column) {
        this.line = line;
        this.column = column;
        return this;
    }

    /** {@return the line, from 1, or 0 if this was not read from a text} */
    public final int line() {
        return line;
    }

    /** {@return the column, from 1, in code points, or 0 if this was not read from a text} */
    public final int column() {
        return column;
    }

    /** {@return an independent copy of an object or a list, or this draft where nothing of it can change} */
    public Draft copy() {
        return this;
    }

    /** An object: members by name, in the order in which they were written. */
    public static final class Members extends Draft {
        /** So many names are looked through faster than looked up. */
        private static final int FEW = 8;

        // Small from the start: a document of 1 MiB can hold 150 000 objects of one member.
        private final List<Member> members = new ArrayList<>(2);
        /** The hashes of the first few names, which mostly tell them apart without a look at them. */
        private int[] hashes = new int[2];
        /** Which member each name is, if there are more than a few. */
        private Map<String, Integer> indices = Map.of();

        private Members() {}

        /**
         * Sets a member, in place of one of the same name.
         *
         * @param name the name
         * @param value the value
         * @return this draft
         */
        public Members put(String name, Draft value) {
            return put(name, value, 0, 0);
        }

        /**
         * Sets a member whose name stands at a place in a text, in place of one of the same name.
         *
         * @param name the name
         * @param value the value
         * @param line the line
         * @param column the column, in code points
         * @return this draft
         */
        public Members put(String name, Draft value, int line, int column) {
            Member member = new Member(name, value, line, column);
            int index = indexOf(name);
            if (index >= 0) {
                members.set(index, member);
                return this;
            }
            members.add(member);
            index(name, members.size() - 1);
            return this;
        }

        private void index(String name, int index) {
            if (index < FEW) {
                hashes = index < hashes.length ? hashes : Arrays.copyOf(hashes, 2 * index);
                hashes[index] = name.hashCode();
                return;
            }
            indices = indices.isEmpty() ? new HashMap<>() : indices;
            for (int i = indices.size(); i <= index; i++) {
                indices.put(members.get(i).name(), i);
            }
        }

        private int indexOf(String name) {
            Objects.requireNonNull(name, "name");
            int size = members.size();
            if (size > FEW) {
                return indices.getOrDefault(name, -1);
            }
            int hash = name.hashCode();
            for (int i = 0; i < size; i++) {
                if (hashes[i] == hash && members.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Members copy() {
            Members copy = new Members();
            members.forEach(member -> copy.put(member.name(), member.value().copy(), member.line(), member.column()));
            copy.at(line(), column());
            return copy;
        }

        /**
         * {@return whether there is a member of this name}
         *
         * @param name the name
         */
        public boolean has(String name) {
            return indexOf(name) >= 0;
        }

        /**
         * {@return what the member of this name holds, if there is one}
         *
         * @param name the name
         */
        public Optional<Draft> get(String name) {
            int index = indexOf(name);
            return index < 0 ? Optional.empty() : Optional.of(members.get(index).value());
        }

        /**
         * {@return the member of this name, if there is one}
         *
         * @param name the name
         */
        public Optional<Member> member(String name) {
            int index = indexOf(name);
            return index < 0 ? Optional.empty() : Optional.of(members.get(index));
        }

        /** {@return the members, each name once, in the order in which they were written} */
        public List<Member> members() {
            return Collections.unmodifiableList(members);
        }

        /** {@return how many members there are} */
        public int size() {
            return members.size();
        }
    }

    /**
     * A member of an object.
     *
     * @param name its name
     * @param value what it holds
     * @param line the line of its name, from 1, or 0
     * @param column the column of its name, from 1, in code points, or 0
     */
    public record Member(String name, Draft value, int line, int column) {
        /**
         * Refuses null.
         *
         * @param name as above
         * @param value as above
         * @param line as above
         * @param column as above
         */
        public Member {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** A list. */
    public static final class Entries extends Draft {
        /** So many entries are kept; no list may have as many, so the rest is only counted. */
        private static final int MOST_KEPT = 10_000;

        private final List<Draft> entries = new ArrayList<>();
        private int size;

        private Entries() {}

        /**
         * Adds an entry at the end.
         *
         * @param entry the entry
         * @return this draft
         */
        public Entries add(Draft entry) {
            Objects.requireNonNull(entry, "entry");
            if (size++ < MOST_KEPT) {
                entries.add(entry);
            }
            return this;
        }

        @Override
        public Entries copy() {
            Entries copy = new Entries();
            entries.forEach(entry -> copy.add(entry.copy()));
            copy.size = size;
            copy.at(line(), column());
            return copy;
        }

        /** {@return how many entries were added} */
        public int size() {
            return size;
        }

        /** {@return the entries, or the first 10 000 of them} */
        public List<Draft> entries() {
            return Collections.unmodifiableList(entries);
        }
    }

    /** A string. */
    public static final class Text extends Draft {
        private final String text;

        private Text(String text) {
            this.text = text;
        }

        /** {@return the string} */
        public String text() {
            return text;
        }
    }

    /** A number. */
    public static final class Numeral extends Draft {
        private final String spelling;
        private @Nullable BigDecimal value;

        private Numeral(String spelling, @Nullable BigDecimal value) {
            this.spelling = spelling;
            this.value = value;
        }

        /** {@return the number as it is spelled} */
        public String spelling() {
            return spelling;
        }

        /**
         * {@return the number without trailing zeros}
         *
         * <p>Where it has over 60 digits, or its exponent is beyond 30 either way, a stand-in that lies on the same side of
         * every limit and has too many digits wherever it has.
         */
        public BigDecimal value() {
            BigDecimal read = value == null ? NumberSpelling.parse(spelling) : value;
            value = read;
            return read;
        }
    }

    /** A truth value. */
    public static final class Flag extends Draft {
        private final boolean value;

        private Flag(boolean value) {
            this.value = value;
        }

        /** {@return the truth value} */
        public boolean value() {
            return value;
        }
    }

    /** JSON's {@code null}. */
    public static final class Nothing extends Draft {
        private Nothing() {}
    }

    /** Something that could not be read and has been reported already. */
    public static final class Unreadable extends Draft {
        private Unreadable() {}
    }
}
