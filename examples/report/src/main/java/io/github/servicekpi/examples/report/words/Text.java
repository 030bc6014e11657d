package io.github.servicekpi.examples.report.words;

import io.github.servicekpi.scorecard.Indicator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text for a page, which may come from anybody.
 *
 * @param text what it says
 * @param language the language tag of the text where it is known and not the page's, else empty
 */
public record Text(String text, String language) {
    /** A text beyond this length gets a frame of its own to scroll in. */
    private static final int LONG = 300;

    private static final int BRIEF = 60;
    private static final int FIGURES = 28;
    private static final int SHORT = 13;

    /** Keeps what a page can hold: a control character that is no white space is written out. */
    public Text {
        text = clean(text);
    }

    /** {@return a text in the page's language, or in one that nobody knows} */
    public static Text of(String text) {
        return new Text(text, "");
    }

    /** {@return a text in the page's language around some parts that may come from anybody} */
    public static Text around(String text, List<String> parts) {
        return of(Isolation.of(text, parts));
    }

    /** {@return this text, kept from being turned by some parts that may come from anybody} */
    public Text around(List<String> parts) {
        return new Text(Isolation.of(text, parts), language);
    }

    /** {@return a figure with the unit of an indicator} */
    public static Text figure(String text, Indicator indicator) {
        return around(text, indicator.unit().stream().toList());
    }

    /** {@return whether it is too long to be laid out in full} */
    public boolean isLong() {
        return text.length() > LONG;
    }

    /** {@return the classes that keep figures from being broken: not inside a number, or, if they are short, nowhere} */
    public String fit() {
        return text.length() > FIGURES ? "" : text.length() > SHORT ? " figures" : " figures short";
    }

    /** {@return its beginning, for places that hold no more than a few words} */
    public String brief() {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF)) + "…";
    }

    private static String clean(String text) {
        if (text.chars().noneMatch(Text::isControl)) {
            return text;
        }
        return text.chars()
                .mapToObj(c -> isControl(c) ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
    }
}
