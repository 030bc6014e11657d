package io.github.servicekpi.examples.report;

import io.github.servicekpi.examples.report.words.Result;
import io.github.servicekpi.examples.report.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * One subject's sheet for one period, ready to be laid out.
 *
 * @param opensPage whether the page begins with it
 * @param id its anchor in the page
 * @param overview the link to the overview, else empty
 * @param title the form's title
 * @param subject who is assessed
 * @param period the period
 * @param periodType what kind of period it is
 * @param scorecard what it is assessed by
 * @param facts the position, in short
 * @param chapters the position, at length
 * @param form the table
 * @param result what the lines come to
 * @param reasons why, the lines that cost most first
 * @param plan what it would take to reach the next band, a lead and the ways
 * @param curves the score curves
 * @param history the subject's totals over time, if there are several
 */
record SheetView(
        boolean opensPage,
        String id,
        String overview,
        Text title,
        Text subject,
        String period,
        String periodType,
        Text scorecard,
        List<Fact> facts,
        List<Chapter> chapters,
        FormView form,
        ResultView result,
        List<ReasonView> reasons,
        List<Text> plan,
        List<ChartView> curves,
        Optional<ChartView> history) {

    /**
     * A short statement.
     *
     * @param label what it is about
     * @param text what it says
     */
    record Fact(String label, Text text) {}

    /**
     * A list of statements.
     *
     * @param label what they are about
     * @param texts what they say
     */
    record Chapter(String label, List<Text> texts) {}

    /**
     * What the lines come to.
     *
     * @param steps the steps up to the total
     * @param total the total, or why there is none
     * @param band its band, if there is a total
     */
    record ResultView(List<Result.Step> steps, String total, Optional<BandName> band) {}

    /**
     * Why a line has its score.
     *
     * @param indicator the line
     * @param lost what it costs
     * @param why the explanation
     * @param bar what it brought, of what it could have brought
     */
    record ReasonView(Text indicator, String lost, Text why, Bar bar) {}

    /**
     * A bar that is filled in part.
     *
     * @param figure what is filled
     * @param most what could be filled
     * @param length how long the bar is
     * @param filled how much of it is filled
     * @param tint its tint
     */
    record Bar(String figure, String most, String length, String filled, int tint) {}
}
