package io.github.servicekpi.examples.report;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.report.ChartView.Dot;
import io.github.servicekpi.examples.report.ChartView.Mark;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Text;
import io.github.servicekpi.scorecard.BandScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws a subject's totals over time. */
final class Histories {
    private static final int LEFT = 62;
    private static final int RIGHT = 598;
    private static final int TOP = 24;
    private static final int BOTTOM = 148;
    private static final String PERIODS_Y = "166";
    private static final int LABELS_END = 29;
    private static final int MONTHS = 12;
    /** More totals than that cannot all be written into the picture. */
    private static final int MOST_LABELS = 12;

    private final BandScale bands;
    private final Labels labels;

    Histories(BandScale bands, Labels labels) {
        this.bands = bands;
        this.labels = labels;
    }

    /** {@return the totals of all periods as long as that of a sheet, if there are at least two} */
    Optional<ChartView> of(Assessment sheet, List<Assessment> all) {
        NavigableMap<AssessmentPeriod, Assessment> totals = new TreeMap<>();
        all.stream()
                .filter(one -> one.period().type() == sheet.period().type() && !one.isWithheld())
                .forEach(one -> totals.put(one.period(), one));
        return totals.size() < 2 ? Optional.empty() : Optional.of(view(sheet, totals));
    }

    private ChartView view(Assessment sheet, NavigableMap<AssessmentPeriod, Assessment> totals) {
        Axis time = new Axis(month(totals.firstKey()), month(totals.lastKey()), LEFT, RIGHT);
        Rational top = totals.values().stream()
                .map(one -> Rational.of(one.total()))
                .reduce(Rational.of(bands.fullScore()), Rational::max);
        ScoreAxis scores = new ScoreAxis(bands, top, BOTTOM, TOP, LABELS_END);
        StringBuilder path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        Optional<Rational> last = Optional.empty();
        for (Map.Entry<AssessmentPeriod, Assessment> entry : totals.entrySet()) {
            Rational month = month(entry.getKey());
            Rational step = Rational.of(entry.getKey().type().months());
            String x = time.at(month);
            String y = scores.at(Rational.of(entry.getValue().total()));
            path.append(last.equals(Optional.of(month.minus(step))) ? "L" : "M").append(x + " " + y);
            dots.add(new Dot(x, y, entry.getKey().equals(sheet.period()) ? "actual" : "closed"));
            last = Optional.of(month);
        }
        return new ChartView(
                Text.of(labels.word("history")),
                says(totals),
                scores.stripes(),
                scores.ticks(),
                path.toString(),
                "",
                dots,
                List.of(),
                marks(sheet, totals, time, scores));
    }

    private String says(NavigableMap<AssessmentPeriod, Assessment> totals) {
        return totals.values().stream()
                .map(one -> labels.phrase(
                        "reason", one.period().toString(), one.total().toPlainString()))
                .collect(Collectors.joining("; "));
    }

    /** {@return the totals above their points, and the periods below the first, the last and the sheet's} */
    private static List<Mark> marks(
            Assessment sheet, NavigableMap<AssessmentPeriod, Assessment> totals, Axis time, ScoreAxis scores) {
        List<Mark> marks = new ArrayList<>();
        boolean few = totals.size() <= MOST_LABELS;
        totals.forEach((period, one) -> {
            String x = time.at(month(period));
            boolean own = period.equals(sheet.period());
            if (few || own) {
                marks.add(new Mark(
                        x, scores.above(Rational.of(one.total())), one.total().toPlainString(), ChartView.MIDDLE));
            }
            if (few || own || period.equals(totals.firstKey()) || period.equals(totals.lastKey())) {
                marks.add(new Mark(x, PERIODS_Y, period.toString(), ChartView.MIDDLE));
            }
        });
        return List.copyOf(marks);
    }

    private static Rational month(AssessmentPeriod period) {
        return Rational.of((long) period.year() * MONTHS + period.firstDay().getMonthValue());
    }
}
