package io.github.servicekpi.examples.benchmarks;

import java.util.Locale;

/** A picture that is written element by element. */
final class Svg {
    /** The colour of text. */
    static final String INK = "#1f2933";

    /** The colour of lesser text. */
    static final String PALE_INK = "#616e7c";

    /** The colour of helping lines. */
    static final String GRID = "#e4e7eb";

    private final StringBuilder elements = new StringBuilder();

    /** How a text stands to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void rectangle(double x, double y, double width, double height, String colour) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, colour);
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        String form = "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>";
        add(form, x1, y1, x2, y2, colour, width);
    }

    void circle(double x, double y, double radius, String colour) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, colour);
    }

    void text(double x, double y, Anchor anchor, String style, String text) {
        String place = anchor.name().toLowerCase(Locale.ROOT);
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>", x, y, place, style, escaped(text));
    }

    /** {@return the attributes of a text} */
    static String style(int size, String colour, boolean bold) {
        return "font-size=\"" + size + "\" fill=\"" + colour + "\"" + (bold ? " font-weight=\"600\"" : "");
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency
    private void add(String form, Object... arguments) {
        elements.append(String.format(Locale.ROOT, form, arguments)).append('\n');
    }

    /**
     * {@return the document}
     *
     * @param title what is shown, in a sentence
     * @param description the same for those who cannot see it
     */
    String document(double width, double height, String title, String description) {
        String size = String.format(
                Locale.ROOT, "viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\"", width, height, width, height);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" %s role="img" aria-labelledby="title description" \
                font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">
                <title id="title">%s</title>
                <desc id="description">%s</desc>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(size, escaped(title), escaped(description), elements);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
