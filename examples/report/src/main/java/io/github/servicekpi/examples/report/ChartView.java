package io.github.servicekpi.examples.report;

import io.github.servicekpi.examples.report.words.Text;
import java.util.List;

/**
 * A picture of scores in front of the bands.
 *
 * @param name what it is of
 * @param says the same as the picture, in words
 * @param stripes the bands in the background
 * @param ticks the scores that are written beside them
 * @param path the line that is drawn, as SVG writes it
 * @param jumps what joins the ends of the line where it jumps
 * @param dots points on the line
 * @param guides upright lines at places of note
 * @param labels what is written into the picture
 */
record ChartView(
        Text name,
        String says,
        List<Stripe> stripes,
        List<Mark> ticks,
        String path,
        String jumps,
        List<Dot> dots,
        List<Guide> guides,
        List<Mark> labels) {
    static final String START = "start";
    static final String MIDDLE = "middle";
    static final String END = "end";

    /**
     * A band.
     *
     * @param tint its tint
     * @param y its upper edge
     * @param height how high it is
     */
    record Stripe(int tint, String y, String height) {}

    /**
     * Something written.
     *
     * @param x where it stands
     * @param y its base line
     * @param text what it says
     * @param anchor what stands at {@code x}: its start, its middle or its end
     */
    record Mark(String x, String y, String text, String anchor) {}

    /**
     * A point.
     *
     * @param x its place
     * @param y its place
     * @param kind {@code closed} on the curve, {@code open} where a line ends short of it, {@code actual} what was found
     */
    record Dot(String x, String y, String kind) {}

    /**
     * An upright line.
     *
     * @param x its place
     * @param kind {@code aim} or {@code actual}
     */
    record Guide(String x, String kind) {}
}
