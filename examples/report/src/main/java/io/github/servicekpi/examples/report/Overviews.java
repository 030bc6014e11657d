package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.OverviewView.Mean;
import io.github.servicekpi.examples.report.OverviewView.RejectedRow;
import io.github.servicekpi.examples.report.OverviewView.Row;
import io.github.servicekpi.examples.report.OverviewView.Share;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Text;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the overview of many sheets. */
final class Overviews {
    private static final int BAR_LENGTH = 160;
    private static final String NOTHING = "–";

    private final Scorecard scorecard;
    private final Labels labels;
    private final Forms forms;

    Overviews(ScorecardCalculator calculator, Labels labels) {
        this.scorecard = calculator.scorecard();
        this.labels = labels;
        this.forms = new Forms(calculator, labels);
    }

    /** {@return the overview, but for its rows} */
    OverviewView of(Tally tally) {
        long most = scorecard.bands().stream().mapToLong(tally::totalsIn).max().orElse(0);
        return new OverviewView(
                labels.marked(scorecard.name(), scorecard.id()),
                Text.of(scorecard.id() + " " + scorecard.version()),
                tally.subjects(),
                tally.sheets(),
                tally.sheets() - tally.totals(),
                tally.rejected(),
                scorecard.bandScale().bestFirst().stream()
                        .map(band -> share(band, tally, most))
                        .toList(),
                scorecard.indicators().stream()
                        .flatMap(indicator -> mean(indicator, tally))
                        .toList(),
                tally.meanTotal().map(mean -> mean("", Text.of(labels.word("total")), mean, tally.totals())),
                labels.phrase(
                        "overview.rounding",
                        Integer.toString(scorecard.rounding().scale()),
                        scorecard.rounding().mode()));
    }

    private Share share(Band band, Tally tally, long most) {
        Axis axis = new Axis(Rational.ZERO, Rational.of(Math.max(1, most)), 0, BAR_LENGTH);
        long count = tally.totalsIn(band);
        String scores = labels.phrase("band.scores", Figures.plain(band.to()), Figures.plain(band.from()));
        return new Share(forms.name(band), scores, count, axis.at(Rational.of(count)));
    }

    private Stream<Mean> mean(Indicator indicator, Tally tally) {
        return tally
                .meanScore(indicator)
                .map(mean -> mean(indicator.id(), labels.marked(indicator), mean, tally.scores(indicator)))
                .stream();
    }

    private Mean mean(String id, Text name, BigDecimal mean, long count) {
        Axis axis = new Axis(Rational.ZERO, Rational.of(scorecard.fullScore()), 0, BAR_LENGTH);
        return new Mean(
                id,
                name,
                mean.toPlainString(),
                count,
                forms.name(scorecard.bandScale().of(mean)),
                axis.at(Rational.of(mean)));
    }

    /** {@return the row of a sheet} */
    Row row(Assessment assessment, String link) {
        boolean withheld = assessment.isWithheld();
        return new Row(
                link,
                Text.of(assessment.subject()),
                assessment.period().toString(),
                withheld ? NOTHING : assessment.total().toPlainString(),
                withheld ? Optional.empty() : Optional.of(forms.name(assessment.band())),
                withheld
                        ? scorecard.bands().size()
                        : scorecard.bandScale().bestFirst().indexOf(assessment.band()),
                Figures.plain(assessment.coverage()));
    }

    /** {@return the row of a rejected record} */
    RejectedRow row(ReportInput.Rejected record) {
        return new RejectedRow(
                record.line() == 0 ? NOTHING : Long.toString(record.line()),
                Text.of(record.subject().orElse(NOTHING)),
                Text.of(record.period().orElse(NOTHING)),
                record.reasons().stream().map(Text::of).toList());
    }
}
