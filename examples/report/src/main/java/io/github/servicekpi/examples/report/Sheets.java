package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.SheetView.Bar;
import io.github.servicekpi.examples.report.SheetView.Chapter;
import io.github.servicekpi.examples.report.SheetView.ReasonView;
import io.github.servicekpi.examples.report.SheetView.ResultView;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Result;
import io.github.servicekpi.examples.report.words.Text;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the sheets of a scorecard: everything that is computed or chosen is, so that a template has only to print. */
final class Sheets {
    private static final int BAR_LENGTH = 120;
    private static final Rational HUNDRED = Rational.of(100);

    private final ScorecardCalculator calculator;
    private final Scorecard scorecard;
    private final Labels labels;
    private final Result result;
    private final Forms forms;
    private final Curves curves;
    private final Histories histories;
    private final Positions position;
    /** What comes from the scorecard into sentences about figures. */
    private final List<String> parts;

    Sheets(ScorecardCalculator calculator, Labels labels) {
        this.calculator = calculator;
        this.scorecard = calculator.scorecard();
        this.labels = labels;
        this.result = new Result(labels);
        this.forms = new Forms(calculator, labels);
        this.curves = new Curves(calculator, labels);
        this.histories = new Histories(scorecard.bandScale(), labels);
        this.position = new Positions(labels);
        this.parts = Stream.concat(
                        scorecard.indicators().stream()
                                .flatMap(indicator ->
                                        Stream.concat(Stream.of(labels.name(indicator)), indicator.unit().stream())),
                        scorecard.bands().stream().map(labels::name))
                .distinct()
                .toList();
    }

    /** {@return the form's title} */
    Text title() {
        return labels.marked(scorecard.name(), scorecard.id());
    }

    /**
     * {@return a sheet}
     *
     * @param assessment what it is of
     * @param all all assessments of the same subject
     * @param id its anchor
     * @param overview the link to the overview, else empty
     * @param opensPage whether the page begins with it
     */
    SheetView of(Assessment assessment, List<Assessment> all, String id, String overview, boolean opensPage) {
        return new SheetView(
                opensPage,
                id,
                overview,
                title(),
                Text.of(assessment.subject()),
                assessment.period().toString(),
                labels.word("period." + assessment.period().type()),
                Text.of(scorecard.id() + Figures.NO_BREAK + scorecard.version()),
                scorecard.position().map(position::facts).orElse(List.of()),
                chapters(),
                forms.of(assessment),
                result(assessment),
                reasons(assessment),
                plan(assessment),
                curves.of(assessment),
                histories.of(assessment, all));
    }

    private List<Chapter> chapters() {
        return scorecard.position().map(position::chapters).orElse(List.of());
    }

    private ResultView result(Assessment assessment) {
        return new ResultView(
                result.steps(assessment).stream()
                        .map(step -> isolated(step, assessment))
                        .toList(),
                assessment.isWithheld()
                        ? result.withheld(assessment)
                        : assessment.total().toPlainString(),
                assessment.isWithheld() ? Optional.empty() : Optional.of(forms.name(assessment.band())));
    }

    private Result.Step isolated(Result.Step step, Assessment assessment) {
        List<String> reasons = assessment.record().adjustments().stream()
                .map(asked -> labels.text(asked.reason()))
                .toList();
        return new Result.Step(
                step.key(),
                Text.around(step.figure().text(), parts),
                step.aside(),
                step.details().stream().map(detail -> detail.around(reasons)).toList());
    }

    private List<ReasonView> reasons(Assessment assessment) {
        Rational longest = assessment.explain().stream()
                .map(why -> why.line().exactEffectiveWeight())
                .reduce(Rational.ZERO, Rational::max);
        return assessment.explain().stream()
                .sorted(Explanation.MOST_LOST_FIRST)
                .map(why -> new ReasonView(
                        labels.marked(why.line().indicator()),
                        Figures.plain(why.pointsLost()),
                        Text.figure(labels.sentences().of(why), why.line().indicator()),
                        bar(why, longest)))
                .toList();
    }

    /** A bar is as long as the line's weight is heavy, and filled as far as its score is high. */
    private Bar bar(Explanation why, Rational longest) {
        BandScale bands = scorecard.bandScale();
        Rational weight = why.line().exactEffectiveWeight();
        Axis axis = new Axis(Rational.ZERO, longest.signum() == 0 ? Rational.ONE : longest, 0, BAR_LENGTH);
        BigDecimal score = why.line().score().orElseThrow();
        Rational full = Rational.of(bands.fullScore());
        return new Bar(
                Figures.plain(why.line().weightedScore()),
                Figures.shown(weight.times(full).dividedBy(HUNDRED)),
                axis.at(weight),
                axis.at(weight.times(Rational.of(score)).dividedBy(full)),
                Tints.of(bands.of(score), bands));
    }

    /** {@return what it would take to reach the next better band, or any total where none is given} */
    private List<Text> plan(Assessment assessment) {
        List<Band> bestFirst = scorecard.bandScale().bestFirst();
        int reached = assessment.isWithheld() ? bestFirst.size() : bestFirst.indexOf(assessment.band());
        return reached == 0
                ? List.of(Text.of(labels.phrase("plan.best", labels.name(assessment.band()))))
                : labels.sentences().of(calculator.plan(assessment.record(), bestFirst.get(reached - 1))).stream()
                        .map(sentence -> Text.around(sentence, parts))
                        .toList();
    }
}
