package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import io.github.servicekpi.NearestWord;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What a problem says: what was found, what is allowed, and a sentence with both that tells what to write instead.
 *
 * @param found what was found
 * @param allowed what is allowed; may be empty
 * @param nearest the known word meant, or empty
 * @param sentence the message
 */
public record Finding(String found, String allowed, String nearest, String sentence) {
    private static final int LONGEST_SHOWN = 60;

    /** {@return a finding whose sentence is made of the three} */
    public static Finding of(String found, String allowed, String instead) {
        return new Finding(found, allowed, "", "found " + found + "; allowed is " + allowed + "; " + instead);
    }

    /** {@return a finding about a word that is none of the known ones} */
    public static Finding unknown(String kind, String word, Collection<String> known) {
        if (known.isEmpty()) {
            String sentence =
                    quoted(word) + " is no known " + kind + "; known: none; leave it out, or add it there first";
            return new Finding(quoted(word), "none", "", sentence);
        }
        String nearest = NearestWord.among(word, known).orElse("");
        String allowed = known.stream().limit(20).collect(Collectors.joining(", "));
        String instead = nearest.isEmpty() ? "write one of those or leave it out" : "write \"" + nearest + "\"";
        String more = known.size() > 20 ? ", …" : "";
        return new Finding(
                quoted(word),
                allowed,
                nearest,
                quoted(word) + " is no known " + kind + "; known: " + allowed + more + "; " + instead);
    }

    /** {@return a draft in a few words, for a message} */
    public static String show(Draft draft) {
        if (draft instanceof Draft.Text text) {
            return quoted(text.text());
        } else if (draft instanceof Draft.Numeral number) {
            return shortened(number.spelling());
        } else if (draft instanceof Draft.Flag flag) {
            return Boolean.toString(flag.value());
        } else if (draft instanceof Draft.Members) {
            return "an object";
        } else {
            return draft instanceof Draft.Entries ? "a list" : "null";
        }
    }

    /** {@return a string in quotes, shortened where it is long} */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        String start = text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        return start.codePoints().mapToObj(Finding::printable).collect(Collectors.joining());
    }

    /** What would move a terminal's cursor or break a line is shown as its number. */
    private static String printable(int character) {
        boolean printable = !Character.isISOControl(character) && character != '\u2028' && character != '\u2029';
        return printable ? Character.toString(character) : String.format("\\u%04x", character);
    }
}
