package io.github.servicekpi.examples.report;

import io.github.servicekpi.PeriodType;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.FormView.BandCell;
import io.github.servicekpi.examples.report.FormView.BandColumn;
import io.github.servicekpi.examples.report.FormView.GroupRow;
import io.github.servicekpi.examples.report.FormView.Line;
import io.github.servicekpi.examples.report.FormView.Part;
import io.github.servicekpi.examples.report.FormView.TargetCell;
import io.github.servicekpi.examples.report.FormView.TargetColumn;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Text;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.Weighting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Fills in the table of a form. */
final class Forms {
    /** More bands than that would leave their columns too narrow to read. */
    private static final int MOST_BAND_COLUMNS = 5;

    private static final String NOTHING = "–";

    private final ScorecardCalculator calculator;
    private final Labels labels;
    private final Figures figures;
    private final Ranges ranges;
    private final List<BandColumn> bands;

    Forms(ScorecardCalculator calculator, Labels labels) {
        this.calculator = calculator;
        this.labels = labels;
        this.figures = new Figures(labels);
        this.ranges = new Ranges(labels);
        this.bands = scale().bestFirst().stream().map(this::column).toList();
    }

    private BandScale scale() {
        return calculator.scorecard().bandScale();
    }

    private BandColumn column(Band band) {
        return new BandColumn(
                band.id(),
                labels.marked(band),
                labels.phrase("band.scores", Figures.plain(band.to()), Figures.plain(band.from())),
                Tints.of(band, scale()));
    }

    /** {@return a band as the result of something} */
    BandName name(Band band) {
        return new BandName(band.id(), labels.marked(band), Tints.of(band, scale()));
    }

    /** {@return the table of a sheet} */
    FormView of(Assessment assessment) {
        List<TargetColumn> targets = targets(assessment);
        boolean effective = assessment.indicators().stream()
                .anyMatch(line ->
                        line.effectiveWeight().compareTo(line.indicator().weight()) != 0);
        List<Part> parts = assessment.groups().isEmpty()
                ? List.of(new Part(Optional.empty(), lines(assessment, targets, line -> true)))
                : assessment.groups().stream()
                        .map(group -> part(group, assessment, targets))
                        .toList();
        boolean percent = assessment.scorecard().weights() == Weighting.PERCENT;
        return new FormView(
                targets,
                bands,
                bands.size() > MOST_BAND_COLUMNS,
                labels.word(percent ? "weight.percent" : "weight"),
                effective,
                parts);
    }

    /** {@return the kinds of period that the scorecard has targets for, and the one that is assessed} */
    private List<TargetColumn> targets(Assessment assessment) {
        PeriodType assessed = assessment.period().type();
        Scorecard scorecard = assessment.scorecard();
        return Arrays.stream(PeriodType.values())
                .filter(type -> type == assessed
                        || scorecard.indicators().stream()
                                .anyMatch(
                                        indicator -> indicator.targets().byKey().containsKey(type.toString())))
                .map(type -> new TargetColumn(type.toString(), labels.word("period." + type), type == assessed))
                .toList();
    }

    private Part part(GroupResult group, Assessment assessment, List<TargetColumn> targets) {
        String id = group.group().id();
        GroupRow row = new GroupRow(
                id,
                labels.marked(group.group().name(), id),
                Figures.plain(group.group().weight()),
                score(group.score()),
                group.band().map(this::name));
        return new Part(
                Optional.of(row),
                lines(assessment, targets, line -> line.indicator().group().equals(Optional.of(id))));
    }

    private List<Line> lines(Assessment assessment, List<TargetColumn> targets, Predicate<IndicatorResult> wanted) {
        return assessment.indicators().stream()
                .filter(wanted)
                .map(line -> line(line, assessment, targets))
                .toList();
    }

    private Line line(IndicatorResult line, Assessment assessment, List<TargetColumn> targets) {
        Indicator indicator = line.indicator();
        Optional<ValueRanges> values = calculator.valueRanges(indicator.id(), assessment.record());
        return new Line(
                indicator.id(),
                labels.marked(indicator),
                indicator.description().map(labels::marked),
                targets.stream().map(column -> target(column, line, assessment)).toList(),
                Text.figure(figures.actual(line, assessment.period()), indicator),
                cells(line, assessment, values),
                line.score().isPresent(),
                Figures.plain(indicator.weight()),
                Figures.plain(line.effectiveWeight()),
                score(line.score()),
                Figures.plain(line.weightedScore()));
    }

    /** In the column of the assessed period stands what held in it, whoever set it. */
    private TargetCell target(TargetColumn column, IndicatorResult line, Assessment assessment) {
        Indicator indicator = line.indicator();
        Optional<BigDecimal> target = column.assessed()
                ? line.target()
                : Optional.ofNullable(indicator.targets().byKey().get(column.key()));
        boolean own = column.assessed() && assessment.record().targets().containsKey(indicator.id());
        String unit = Figures.unit(indicator);
        return new TargetCell(
                column, Text.figure(target.map(aim -> Figures.plain(aim) + unit).orElse(NOTHING), indicator), own);
    }

    private List<BandCell> cells(IndicatorResult line, Assessment assessment, Optional<ValueRanges> values) {
        return scale().bestFirst().stream()
                .map(band -> new BandCell(
                        bands.get(scale().bestFirst().indexOf(band)),
                        values.map(known -> ranges.in(
                                        band,
                                        known,
                                        line.indicator(),
                                        line.target().orElseThrow()))
                                .orElse(List.of()),
                        levels(band, line.indicator(), assessment),
                        line.band().equals(Optional.of(band))))
                .toList();
    }

    private List<Text> levels(Band band, Indicator indicator, Assessment assessment) {
        return indicator.scoringIn(assessment.period()).levels().stream()
                .filter(level -> scale().of(level.score()).equals(band))
                .map(level -> labels.marked(level.name(), level.id()))
                .toList();
    }

    private static String score(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse(NOTHING);
    }
}
