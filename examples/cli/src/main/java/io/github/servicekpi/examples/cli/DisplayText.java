package io.github.servicekpi.examples.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Text as a terminal shows it: a Chinese character takes two columns, a combining mark none. */
final class DisplayText {
    /** A space at which no line is broken. */
    static final char NO_BREAK = '\u00A0';

    /** Wide and fullwidth characters: East_Asian_Width W and F of Unicode 14, marks left out. */
    private static final String WIDE = """
            1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1
            26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E
            2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247 3250-4DBF 4E00-A4C6
            A960-A97C AC00-D7A3 F900-FAFF FE10-FE19 FE30-FE6B FF01-FF60 FFE0-FFE6 16FE0-18D08 1AFF0-1B2FB 1F004
            1F0CF 1F18E 1F191-1F19A 1F200-1F320 1F32D-1F335 1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3
            1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A
            1F595-1F596 1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6DF 1F6EB-1F6EC 1F6F4-1F6FC
            1F7E0-1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD
            """;

    private static final Pattern RANGE = Pattern.compile("([0-9A-F]+)(?:-([0-9A-F]+))?");

    /** The last code point of each wide range, by its first. */
    private static final NavigableMap<Integer, Integer> WIDE_RANGES = ranges(WIDE);

    private DisplayText() {}

    /** {@return how many columns a text takes} */
    static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> {
                Map.Entry<Integer, Integer> range = WIDE_RANGES.floorEntry(codePoint);
                yield range != null && codePoint <= range.getValue() ? 2 : 1;
            }
        };
    }

    /**
     * {@return a text that does nothing to a terminal but show: white space becomes spaces, and what would move the
     * cursor, change a colour or turn the direction of writing is written out}
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
                clean.append(' ');
            } else if (isHarmless(codePoint)) {
                clean.appendCodePoint(codePoint);
            } else {
                clean.append(String.format("\\u%04x", codePoint));
            }
        });
        return clean.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D; // joiners: letters need them
            default -> true;
        };
    }

    /** {@return how many columns the widest piece takes that the text's script does not break} */
    static int longestWord(String text) {
        return pieces(text).stream()
                .mapToInt(piece -> width(piece.stripTrailing()))
                .max()
                .orElse(0);
    }

    /** {@return a text in lines of at most a width, broken where its script allows, else anywhere; at least one} */
    static List<String> wrap(String text, int width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width((line + piece).stripTrailing()) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += piece;
            while (width(line.stripTrailing()) > width) {
                int fitting = fitting(line, width);
                lines.add(line.substring(0, fitting));
                line = line.substring(fitting);
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** {@return how many chars of a text that is too wide fit a width; at least one character, with its marks} */
    private static int fitting(String text, int width) {
        int end = Character.charCount(text.codePointAt(0));
        for (int columns = width(text.codePointAt(0)); end < text.length(); ) {
            int next = text.codePointAt(end);
            columns += width(next);
            if (columns > width) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    private static NavigableMap<Integer, Integer> ranges(String hex) {
        NavigableMap<Integer, Integer> ranges = new TreeMap<>();
        RANGE.matcher(hex).results().forEach(range -> {
            int first = Integer.parseInt(range.group(1), 16);
            ranges.put(first, range.group(2) == null ? first : Integer.parseInt(range.group(2), 16));
        });
        return ranges;
    }
}
