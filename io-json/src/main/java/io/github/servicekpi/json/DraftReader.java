package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns a JSON document into a draft that knows the line and column of everything in it. The only place that meets Jackson.
 *
 * <p>What is wrong with the JSON itself is collected here; everything else is for the rules that read the draft.
 */
final class DraftReader {
    /** The most bytes of a document, or of a line of a file of records. */
    static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_SHOWN = 60;
    private static final int SHORT = 3;
    /** In these objects of a record every name is an id, also one like x-ray-time. */
    private static final Set<String> NAMED_BY_IDS = Set.of("/targets", "/values");
    /** Jackson places these behind what is wrong. */
    private static final Pattern NO_NUMBER = Pattern.compile("\\+|-?(NaN|INF)|-?Infinity");

    // Ours are the limits that a user meets; Jackson's only have to lie above them and keep memory bounded.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10 * DEEPEST)
                    .maxNumberLength(2 * MOST_BYTES)
                    .maxStringLength(2 * MOST_BYTES)
                    .maxNameLength(2 * MOST_BYTES)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final SourceText source;
    private final JsonParser parser;
    private final PlaceInDocument place = new PlaceInDocument();
    private final @Nullable String[] names = new String[64];
    private final @Nullable String[] shortNumbers = new String[1024];
    private final ProblemList problems = new ProblemList();
    private @Nullable Draft root;
    private boolean complete;

    private DraftReader(SourceText source) {
        this.source = source;
        this.parser = JSON.createParser(ObjectReadContext.empty(), source.text());
    }

    /** {@return what a document says and what is wrong with its JSON} */
    static ReadDraft read(byte[] utf8) {
        return utf8.length > MOST_BYTES ? tooLarge() : read(SourceText.of(utf8).withoutByteOrderMark());
    }

    /** {@return what a line of a file says and what is wrong with its JSON; it begins with no byte order mark} */
    static ReadDraft readLine(byte[] utf8) {
        return utf8.length > MOST_BYTES ? tooLarge() : read(SourceText.of(utf8));
    }

    /** {@return what a text says and what is wrong with its JSON} */
    static ReadDraft read(String json) {
        // A character takes at least one byte, so what is longer in characters is longer in bytes.
        return json.length() > MOST_BYTES || utf8Length(json) > MOST_BYTES
                ? tooLarge()
                : read(SourceText.of(json).withoutByteOrderMark());
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    /** {@return what is said of a document that is longer than it may be} */
    static ReadDraft tooLarge() {
        String size = (MOST_BYTES >> 20) + " MiB";
        String allowed = "at most " + MOST_BYTES + " bytes";
        String message = "the document is longer than " + size + "; at most " + size + " (" + MOST_BYTES
                + " bytes) is allowed; write a shorter one";
        return new ReadDraft(null, List.of(new Problem(ProblemCode.TOO_LARGE, "", 1, 1, "", allowed, "", message)));
    }

    private static ReadDraft read(SourceText source) {
        DraftReader reader = new DraftReader(source);
        reader.readDocument();
        return new ReadDraft(reader.root, reader.complete, reader.problems.list());
    }

    private void readDocument() {
        if (!source.isWellFormed()) {
            source.moveTo(source.text().length());
            report(
                    ProblemCode.INVALID_UTF8,
                    0,
                    "bytes that are no UTF-8",
                    "UTF-8",
                    "the bytes here are no UTF-8; save the file as UTF-8");
            return;
        }
        try {
            if (parser.nextToken() == null) {
                reportSyntax(source.text().length());
                return;
            }
            root = begin(0);
            fill(root, 0);
        } catch (JacksonException e) {
            reportSyntax(offset(e));
            return;
        } catch (EndOfReading e) {
            return;
        }
        complete = true;
        requireEnd();
    }

    /** Stops reading; why has been reported. */
    private static final class EndOfReading extends RuntimeException {
        private static final long serialVersionUID = 1;

        EndOfReading() {
            super(null, null, false, false);
        }
    }

    /**
     * {@return the value that begins here: whole where it holds no others, else for {@link #fill} to fill, so that what was
     * read before an error is there}
     */
    private Draft begin(int depth) {
        source.moveTo(tokenOffset());
        int line = source.line();
        int column = source.column();
        JsonToken token = parser.currentToken();
        Draft value;
        if (token.isStructStart() && depth == DEEPEST) {
            value = tooDeep(depth);
        } else {
            value = switch (token) {
                case START_OBJECT -> Draft.object();
                case START_ARRAY -> Draft.list();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Draft.number(number());
                case VALUE_TRUE, VALUE_FALSE -> Draft.flag(token == JsonToken.VALUE_TRUE);
                case VALUE_NULL -> Draft.nothing();
                default -> {
                    String text = parser.getString();
                    yield hasLoneSurrogate(text) ? loneSurrogate(depth) : Draft.text(text);
                }
            };
        }
        return value.at(line, column);
    }

    /** Reads what an object or a list holds. */
    private void fill(Draft value, int depth) {
        if (value instanceof Draft.Members object) {
            readMembers(object, depth + 1);
        } else if (value instanceof Draft.Entries list) {
            place.enterList(depth);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Draft entry = begin(depth + 1);
                list.add(entry);
                fill(entry, depth + 1);
                place.nextEntry(depth);
            }
        }
    }

    private void readMembers(Draft.Members object, int depth) {
        Set<String> repeated = Set.of(); // mostly nobody repeats any
        boolean namedByIds = NAMED_BY_IDS.contains(depth == 2 ? place.pointer(1) : "");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name();
            source.moveTo(tokenOffset());
            int line = source.line();
            int column = source.column();
            requireShort(name, depth - 1);
            place.enterMember(depth - 1, name);
            boolean unreadable = hasLoneSurrogate(name);
            if (unreadable) {
                place.enterMember(depth - 1, name.replaceAll("\\p{Cs}", "\ufffd"));
                loneSurrogate(depth);
            }
            boolean duplicate = !unreadable && object.has(name);
            if (duplicate) {
                repeated = repeated.isEmpty() ? new HashSet<>() : repeated;
                if (repeated.add(name)) {
                    reportDuplicate(name, depth);
                }
            }
            parser.nextToken();
            Draft value = begin(depth);
            if (!unreadable && !duplicate) {
                object.put(name, namedByIds || isForUs(name) ? value : Draft.nothing(), line, column);
            }
            fill(value, depth);
        }
    }

    /** {@return the name here, the same object where the document has named it just before: most do so over and over} */
    private String name() {
        String name = parser.currentName();
        int end = name.length() - 1;
        int slot = end < 0 ? 0 : (31 * name.charAt(end) + 7 * name.charAt(0) + end) % names.length;
        String before = names[slot];
        if (before != null && before.equals(name)) {
            return before;
        }
        names[slot] = name;
        return name;
    }

    /** {@return how the number here is spelled, the same object where it is short: a document can have half a million} */
    private String number() {
        String number = parser.getString();
        if (number.length() > SHORT) {
            return number;
        }
        int slot = number.hashCode() & (shortNumbers.length - 1);
        String before = shortNumbers[slot];
        if (before != null && before.equals(number)) {
            return before;
        }
        shortNumbers[slot] = number;
        return number;
    }

    private void reportDuplicate(String name, int depth) {
        report(
                ProblemCode.DUPLICATE_MEMBER,
                depth,
                quoted(name) + " a second time",
                "each member once",
                quoted(name) + " stands here a second time; keep one of them");
    }

    /** What a member that is for others holds is read for its JSON, but nobody will look at it. */
    private static boolean isForUs(String name) {
        return !name.startsWith("x-") && !name.equals("$schema");
    }

    private Draft tooDeep(int depth) {
        report(
                ProblemCode.TOO_DEEP,
                depth,
                "nesting of more than " + DEEPEST,
                "at most " + DEEPEST,
                "objects and lists are nested deeper than " + DEEPEST + " here; write flatter ones");
        try {
            parser.skipChildren();
        } catch (StreamConstraintsException e) {
            throw new EndOfReading(); // deeper than Jackson goes; what follows is not worth the memory
        }
        return Draft.unreadable();
    }

    private void requireShort(String name, int depth) {
        int length = name.length() <= LONGEST_NAME ? 0 : name.codePointCount(0, name.length());
        if (length > LONGEST_NAME) {
            report(
                    ProblemCode.TEXT_TOO_LONG,
                    depth,
                    "a name of " + length + " characters",
                    "at most " + LONGEST_NAME,
                    "a member's name has " + length + " characters here; at most " + LONGEST_NAME
                            + " are allowed; write a shorter one");
            throw new EndOfReading();
        }
    }

    private Draft loneSurrogate(int depth) {
        report(
                ProblemCode.LONE_SURROGATE,
                depth,
                "half of a surrogate pair",
                "whole characters",
                "a string holds half of a surrogate pair here; write both halves or the character itself");
        return Draft.unreadable();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private void requireEnd() {
        int offset;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            offset = tokenOffset();
        } catch (JacksonException e) {
            offset = offset(e);
        }
        source.moveTo(offset);
        report(
                ProblemCode.TRAILING_CONTENT,
                0,
                "more text",
                "one document",
                "the document has ended before this; remove what follows it");
    }

    private int tokenOffset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int offset(JacksonException e) {
        int start = tokenOffset();
        Matcher noNumber = NO_NUMBER.matcher(source.text());
        if (start >= 0 && noNumber.region(start, source.text().length()).lookingAt()) {
            return start;
        }
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        return offset < 0 ? source.text().length() : (int) offset;
    }

    private void reportSyntax(int offset) {
        source.moveTo(offset);
        boolean end = offset >= source.text().length();
        String found = end
                ? "the end of the text"
                : quoted(Character.toString(source.text().codePointAt(offset)));
        report(
                ProblemCode.INVALID_JSON,
                0,
                found,
                "JSON",
                end
                        ? "the text ends here although the JSON does not; add what is missing"
                        : "this is no JSON at " + found
                                + "; look for a missing or extra comma, quote or bracket just here");
    }

    private static String quoted(String text) {
        String start = text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        return '"' + start.replaceAll("[\\p{Cc}\\u2028\\u2029]", "\ufffd") + '"';
    }

    /** Reports a problem with what so many steps lead to; they are spelled only if the problem is listed. */
    private void report(ProblemCode code, int steps, String found, String allowed, String message) {
        int line = source.line();
        int column = source.column();
        problems.add(
                line, column, () -> new Problem(code, place.pointer(steps), line, column, found, allowed, "", message));
    }
}
