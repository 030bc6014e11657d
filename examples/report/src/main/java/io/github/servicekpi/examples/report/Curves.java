package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.ChartView.Dot;
import io.github.servicekpi.examples.report.ChartView.Guide;
import io.github.servicekpi.examples.report.ChartView.Mark;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Text;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws score curves. Places in a picture are rounded; the figures that are written into it are not. */
final class Curves {
    private static final int LEFT = 34;
    private static final int RIGHT = 310;
    private static final int TOP = 24;
    private static final int BOTTOM = 148;
    private static final String ABOVE = "14";
    private static final String BELOW = "162";
    private static final String LOWEST = "178";
    private static final int LABELS_END = 29;
    private static final int MOST_DOTS = 12;
    /** Two labels on a line need at least this much room. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(90);

    private final ScorecardCalculator calculator;
    private final Labels labels;
    private final Figures figures;
    private final ScoreAxis scores;

    Curves(ScorecardCalculator calculator, Labels labels) {
        BandScale bands = calculator.scorecard().bandScale();
        this.calculator = calculator;
        this.labels = labels;
        this.figures = new Figures(labels);
        this.scores = new ScoreAxis(bands, Rational.of(bands.fullScore()), BOTTOM, TOP, LABELS_END);
    }

    /** {@return a picture of each line that has a curve} */
    List<ChartView> of(Assessment assessment) {
        Map<String, Explanation> explanations = assessment.explain().stream()
                .collect(Collectors.toMap(why -> why.line().indicator().id(), Function.identity()));
        List<ChartView> views = new ArrayList<>();
        for (IndicatorResult line : assessment.indicators()) {
            Indicator indicator = line.indicator();
            if (calculator.valueRanges(indicator.id(), assessment.record()).isPresent()) {
                Polarity polarity = indicator.polarity().orElseThrow();
                BigDecimal target = line.target().orElseThrow();
                ScoreCurve curve = indicator.scoringIn(assessment.period()).curve(polarity, target);
                views.add(view(line, curve, Optional.ofNullable(explanations.get(indicator.id()))));
            }
        }
        return List.copyOf(views);
    }

    private ChartView view(IndicatorResult line, ScoreCurve curve, Optional<Explanation> why) {
        Optional<Rational> value = why.flatMap(Explanation::value);
        Rational target = Rational.of(line.target().orElseThrow());
        Polarity polarity = line.indicator().polarity().orElseThrow();
        Window window = Window.of(curve, target, value);
        Axis axis = new Axis(window.from(), window.to(), LEFT, RIGHT);
        List<List<CurvePoint>> strokes = CurveTrace.of(curve, polarity, target, axis.from(), axis.to());
        List<Dot> dots = new ArrayList<>(ends(strokes, curve, axis));
        List<Guide> guides = new ArrayList<>(List.of(new Guide(axis.at(target), "aim")));
        List<Mark> marks = new ArrayList<>(edges(curve.places(), axis, line.indicator()));
        marks.add(mark(
                axis.place(target),
                LOWEST,
                labels.phrase(
                        "chart.target",
                        Text.figure(figures.target(line), line.indicator()).brief())));
        value.ifPresent(found -> {
            dots.add(new Dot(axis.at(found), scores.at(curve.scoreOf(found)), "actual"));
            guides.add(new Guide(axis.at(found), "actual"));
            marks.add(mark(axis.place(found), ABOVE, actual(line, found, window)));
        });
        return new ChartView(
                labels.marked(line.indicator()),
                says(line, why),
                scores.stripes(),
                scores.ticks(),
                path(strokes, axis),
                jumps(strokes, axis),
                dots,
                guides,
                marks);
    }

    private String says(IndicatorResult line, Optional<Explanation> why) {
        String curve = labels.phrase(
                "chart.says",
                Text.figure(figures.target(line), line.indicator()).brief());
        return why.map(known -> curve + " "
                        + Text.figure(labels.sentences().of(known), line.indicator())
                                .text())
                .orElse(curve);
    }

    /** A value far away is marked at the picture's edge, with an arrow that says so. */
    private String actual(IndicatorResult line, Rational found, Window window) {
        String figure = Text.figure(figures.value(line), line.indicator()).brief();
        if (found.compareTo(window.to()) > 0) {
            return figure + " →";
        }
        return found.compareTo(window.from()) < 0 ? "← " + figure : figure;
    }

    private static Mark mark(BigDecimal x, String y, String text) {
        int third = (RIGHT - LEFT) / 3;
        String anchor = ChartView.MIDDLE;
        if (x.intValue() < LEFT + third) {
            anchor = ChartView.START;
        } else if (x.intValue() > RIGHT - third) {
            anchor = ChartView.END;
        }
        return new Mark(x.toPlainString(), y, text, anchor);
    }

    /** {@return the outermost places of a curve, written below it} */
    private static List<Mark> edges(List<Rational> places, Axis axis, Indicator indicator) {
        if (places.isEmpty()) {
            return List.of();
        }
        Rational first = places.get(0);
        Rational last = places.get(places.size() - 1);
        Mark one = mark(axis.place(first), BELOW, place(first, indicator));
        boolean room = axis.place(last).subtract(axis.place(first)).compareTo(ROOM) > 0;
        return room ? List.of(one, mark(axis.place(last), BELOW, place(last, indicator))) : List.of(one);
    }

    private static String place(Rational place, Indicator indicator) {
        String unit = Figures.unit(indicator);
        return Text.figure(Figures.approximately(place) + unit, indicator).brief();
    }

    private String path(List<List<CurvePoint>> strokes, Axis axis) {
        StringBuilder path = new StringBuilder();
        Optional<CurvePoint> pen = Optional.empty();
        for (List<CurvePoint> stroke : strokes) {
            if (!pen.equals(Optional.of(stroke.get(0)))) {
                path.append("M").append(at(stroke.get(0), axis));
            }
            stroke.stream().skip(1).forEach(point -> path.append("L").append(at(point, axis)));
            pen = Optional.of(stroke.get(stroke.size() - 1));
        }
        return path.toString();
    }

    private String at(CurvePoint point, Axis axis) {
        return axis.at(point.at()) + " " + scores.at(point.score());
    }

    private String jumps(List<List<CurvePoint>> strokes, Axis axis) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < strokes.size(); i++) {
            CurvePoint end = end(strokes, i);
            CurvePoint start = strokes.get(i).get(0);
            if (!end.equals(start)) {
                path.append("M").append(at(end, axis)).append("L").append(at(start, axis));
            }
        }
        return path.toString();
    }

    private static CurvePoint end(List<List<CurvePoint>> strokes, int next) {
        List<CurvePoint> stroke = strokes.get(next - 1);
        return stroke.get(stroke.size() - 1);
    }

    /** {@return at each jump, which of its ends the curve holds and which not; none where they would cover the curve} */
    private List<Dot> ends(List<List<CurvePoint>> strokes, ScoreCurve curve, Axis axis) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 1; i < strokes.size(); i++) {
            CurvePoint on = new CurvePoint(
                    end(strokes, i).at(), curve.scoreOf(end(strokes, i).at()));
            List<CurvePoint> off = List.of(end(strokes, i), strokes.get(i).get(0)).stream()
                    .filter(point -> !point.equals(on))
                    .toList();
            off.forEach(point -> dots.add(dot(point, axis, "open")));
            if (!off.isEmpty()) {
                dots.add(dot(on, axis, "closed"));
            }
        }
        return dots.size() > MOST_DOTS ? List.of() : dots;
    }

    private Dot dot(CurvePoint point, Axis axis, String kind) {
        return new Dot(axis.at(point.at()), scores.at(point.score()), kind);
    }
}
