package io.github.servicekpi.judging;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scorecard.WhenNotApplicable;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one line of a scorecard takes in one period, and what it is then taken for. */
public final class LineRules {
    private static final BigDecimal MOST_CASES = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Indicator indicator;
    private final ScoringMethod method;
    private final boolean due;
    private final boolean weighty;
    private final WhenMissing whenMissing;
    private final NumberRange ratings;
    private final @Nullable BigDecimal minimumCases;

    LineRules(
            Indicator indicator,
            AssessmentPeriod period,
            boolean weighty,
            WhenMissing whenMissing,
            NumberRange ratings) {
        this(indicator, indicator.scoringIn(period), indicator.isDueIn(period), weighty, whenMissing, ratings);
    }

    private LineRules(
            Indicator indicator,
            ScoringMethod method,
            boolean due,
            boolean weighty,
            WhenMissing whenMissing,
            NumberRange ratings) {
        this.indicator = indicator;
        this.method = method;
        this.due = due;
        this.weighty = weighty;
        this.whenMissing = whenMissing;
        this.ratings = ratings;
        this.minimumCases = indicator.minimumCases().orElse(null);
    }

    /** {@return these rules for a record that brings a target of its own, with which a line is always due} */
    public LineRules withOwnTarget() {
        return due ? this : new LineRules(indicator, method, true, weighty, whenMissing, ratings);
    }

    /** {@return the indicator} */
    public Indicator indicator() {
        return indicator;
    }

    /** {@return whether it is due} */
    public boolean isDue() {
        return due;
    }

    /** {@return whether its score is awarded, and not that of a value} */
    public boolean isRated() {
        return method.isAwarded();
    }

    /** {@return whether it has a weight, and its group too} */
    public boolean isWeighty() {
        return weighty;
    }

    /**
     * {@return the curve of its scores, if it has one}
     *
     * @param target what is aimed at; one that {@linkplain #problem suits} it
     */
    public Optional<ScoreCurve> curve(BigDecimal target) {
        return method.hasCurve() ? Optional.of(method.curve(polarity(), target)) : Optional.empty();
    }

    /** The polarity may be left out only where no curve asks for it. */
    private Polarity polarity() {
        return indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER);
    }

    /**
     * {@return the score of a level, if there is such a level}
     *
     * @param id the level's id
     */
    public Optional<BigDecimal> awarded(String id) {
        return method.level(id).map(Rated.Level::score);
    }

    /** {@return the ids of its levels; none where it is not rated} */
    List<String> levels() {
        return method.levels().stream().map(Rated.Level::id).toList();
    }

    /**
     * {@return what is wrong with a target of a record's own, if anything is}
     *
     * @param target the target
     */
    public Optional<Problem> problem(BigDecimal target) {
        return method.problems(polarity(), target).stream().findFirst();
    }

    /** {@return the verdict on a line of which nothing is said} */
    public Verdict unmeasured() {
        if (!due) {
            return Verdict.NOT_DUE;
        }
        return whenMissing == WhenMissing.REJECT ? Verdict.MEASUREMENT_EXPECTED : Verdict.MISSING;
    }

    /** {@return the verdict on a line that is said not to be applicable} */
    public Verdict notApplicable() {
        return due ? Verdict.NOT_APPLICABLE : Verdict.NOT_DUE;
    }

    /** {@return the verdict on a measured value} */
    public Verdict value() {
        return !due ? Verdict.NOT_DUE : isRated() ? Verdict.RATING_EXPECTED : Verdict.SCORED;
    }

    /**
     * {@return the verdict on a measured ratio}
     *
     * @param numerator what was counted
     * @param denominator out of how many, at least 0
     */
    public Verdict ratio(BigDecimal numerator, BigDecimal denominator) {
        boolean few = minimumCases != null && denominator.compareTo(minimumCases) < 0;
        return ratio(numerator.signum(), denominator.signum(), few);
    }

    /**
     * {@return the verdict on a measured ratio}
     *
     * @param numerator what was counted, in last digits of any number
     * @param denominator out of how many, in last digits, at least 0
     * @param digits how many fraction digits the denominator has
     */
    public Verdict ratio(long numerator, long denominator, int digits) {
        boolean few =
                minimumCases != null && BigDecimal.valueOf(denominator, digits).compareTo(minimumCases) < 0;
        return ratio(Long.signum(numerator), Long.signum(denominator), few);
    }

    /**
     * {@return the least denominator, in last digits, with which a ratio is applicable; at least 1}
     *
     * @param digits how many fraction digits the denominator has
     */
    public long leastCases(int digits) {
        return minimumCases == null
                ? 1
                : minimumCases
                        .movePointRight(digits)
                        .setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ONE)
                        .min(MOST_CASES)
                        .longValue();
    }

    private Verdict ratio(int numerator, int denominator, boolean few) {
        if (!due || isRated()) {
            return value();
        } else if (denominator == 0 && numerator != 0) {
            return Verdict.DIVISION_BY_ZERO;
        }
        return denominator == 0 || few ? Verdict.NOT_APPLICABLE : Verdict.SCORED;
    }

    /**
     * {@return the verdict on an awarded score; too high is too high in every period}
     *
     * @param rating the score, within the range of scores
     */
    public Verdict rating(BigDecimal rating) {
        if (!ratings.contains(rating)) {
            return Verdict.RATING_TOO_HIGH;
        }
        return due ? Verdict.RATED : Verdict.NOT_DUE;
    }

    /**
     * {@return the verdict on an awarded level}
     *
     * @param id the level's id
     */
    public Verdict level(String id) {
        if (!due) {
            return Verdict.NOT_DUE;
        } else if (!method.isAwarded()) {
            return Verdict.LEVEL_UNEXPECTED;
        }
        return awarded(id).isPresent() ? Verdict.RATED : Verdict.UNKNOWN_LEVEL;
    }

    /**
     * {@return whether a line has a score: its own, or one in its place}
     *
     * @param verdict what it was taken for
     */
    public boolean counts(Verdict verdict) {
        return switch (verdict) {
            case SCORED, RATED -> true;
            case NOT_APPLICABLE -> indicator.whenNotApplicable() != WhenNotApplicable.REDISTRIBUTE;
            case MISSING -> whenMissing == WhenMissing.ZERO;
            default -> false;
        };
    }

    /**
     * {@return whether a line that counts has the full score in place of its own, and not 0}
     *
     * @param verdict what it was taken for, neither scored nor rated
     */
    public boolean isFull(Verdict verdict) {
        return verdict == Verdict.NOT_APPLICABLE && indicator.whenNotApplicable() == WhenNotApplicable.FULL;
    }
}
