package io.github.servicekpi.assessment;

import io.github.servicekpi.Bound;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.ValueRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Says explanations and improvement plans in the words of a language.
 *
 * <p>English and Chinese are there: {@link #in(String)}. Another language is added with a bundle that has the keys of
 * {@code io/github/servicekpi/assessment/sentences.properties}, whose comments say what stands in the gaps:
 * {@link #of(String, ResourceBundle)}.
 *
 * <p>Numbers are written in full where they have at most 9 fraction digits; any other is rounded to 4 and marked with ≈.
 */
public final class Sentences {
    private static final int WRITTEN_IN_FULL = 9;
    private static final String CHINESE = "zh";

    private final String tag;
    private final ResourceBundle words;

    private Sentences(String tag, ResourceBundle words) {
        this.tag = tag;
        this.words = words;
    }

    /**
     * {@return the sentences of a language: Chinese for {@code zh} and what begins with {@code zh-}, else English}
     *
     * @param tag a BCP 47 language tag, for example {@code zh-CN}; it also chooses the scorecard's names
     */
    public static Sentences in(String tag) {
        boolean chinese = Locale.forLanguageTag(tag).getLanguage().equals(CHINESE);
        String file = chinese ? "sentences_zh.properties" : "sentences.properties";
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            return of(tag, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the sentences of a language of one's own}
     *
     * @param tag its BCP 47 language tag, which chooses the scorecard's names
     * @param words a bundle with every key of {@code sentences.properties}
     */
    public static Sentences of(String tag, ResourceBundle words) {
        return new Sentences(Objects.requireNonNull(tag, "tag"), Objects.requireNonNull(words, "words"));
    }

    /**
     * {@return why a line has its score, for example {@code 0.42 % lies between 0.475 % (70 points) and 0.4 % (90 points):
     * 84.67}}
     *
     * @param explanation the explanation
     */
    public String of(Explanation explanation) {
        IndicatorResult line = explanation.line();
        Indicator indicator = line.indicator();
        String sentence = say(
                key(explanation),
                explanation.value().map(value -> withUnit(value, indicator)).orElse(""),
                place(explanation.from(), indicator),
                score(explanation.from()),
                place(explanation.to(), indicator),
                score(explanation.to()),
                line.score().orElseThrow().toPlainString());
        return explanation
                .heldBelow()
                .map(edge -> say("held", sentence, number(explanation.exactScore()), edge.toPlainString()))
                .orElse(sentence);
    }

    private static String key(Explanation explanation) {
        return switch (explanation.piece()) {
            case FLAT -> flatKey(explanation);
            case HYPERBOLA -> explanation.from().isPresent() ? "hyperbola" : "hyperbola.endless";
            case ZERO -> "zero." + explanation.line().status();
            default -> explanation.piece().toString();
        };
    }

    /** An end that is the value itself belongs to the piece; any other end need not. */
    private static String flatKey(Explanation explanation) {
        Optional<Rational> from = explanation.from().map(CurvePoint::at);
        Optional<Rational> to = explanation.to().map(CurvePoint::at);
        if (from.isPresent() && to.isPresent()) {
            return from.equals(to) ? "point" : "flat";
        } else if (from.isEmpty() && to.isEmpty()) {
            return "flat.everywhere";
        }
        String side = to.isPresent() ? "flat.worst" : "flat.best";
        return from.or(() -> to).equals(explanation.value()) ? side + ".end" : side;
    }

    /**
     * {@return what a line costs, for example {@code costs 2.3 points of the total}}
     *
     * @param explanation the explanation
     */
    public String lost(Explanation explanation) {
        return explanation.exactPointsLost().signum() == 0
                ? say("lost.nothing")
                : say("lost", number(explanation.exactPointsLost()));
    }

    /**
     * {@return what it would take to reach a goal: how far away it is, then a sentence for each option}
     *
     * @param plan the plan
     */
    public List<String> of(ImprovementPlan plan) {
        List<String> sentences = new ArrayList<>();
        sentences.add(say(
                key(plan),
                plan.goal().toPlainString(),
                text(plan.goalBand().name(), plan.goalBand().id()),
                plan.total().map(BigDecimal::toPlainString).orElse(""),
                plan.together().map(BigDecimal::toPlainString).orElse("")));
        plan.options().forEach(option -> sentences.add(of(option, plan.assessment())));
        return List.copyOf(sentences);
    }

    private static String key(ImprovementPlan plan) {
        if (plan.status() != PlanStatus.REACHABLE) {
            return "plan." + plan.status();
        }
        return (plan.options().isEmpty() ? "plan.together" : "plan.reachable")
                + (plan.total().isPresent() ? "" : ".withheld");
    }

    private String of(ImprovementPlan.Option option, Assessment assessment) {
        Indicator indicator = option.indicator();
        Optional<Measurement> measured = assessment.indicator(indicator.id()).measurement();
        String key = option.value().isEmpty()
                ? "option"
                : option.numerator().isEmpty() ? "option.value" : "option.numerator";
        return say(
                key,
                text(indicator.name(), indicator.id()),
                option.score().toPlainString(),
                option.value().map(range -> range(range, unit(indicator))).orElse(""),
                option.numerator().map(range -> range(range, "")).orElse(""),
                measured.orElse(null) instanceof Measurement.Ratio ratio
                        ? ratio.denominator().toPlainString()
                        : "");
    }

    /**
     * {@return a range of values, for example {@code 0.45 % or less}}
     *
     * @param range a range whose ends belong to it, as {@link ValueRange#withDigits} makes any
     * @param indicator whose values they are
     * @throws IllegalArgumentException if an end does not belong to it
     */
    public String of(ValueRange range, Indicator indicator) {
        if (Stream.of(range.lower(), range.upper())
                .anyMatch(end -> !end.map(Bound::included).orElse(true))) {
            throw new IllegalArgumentException(range + " has an end that does not belong to it; call withDigits first");
        }
        return range(range, unit(indicator));
    }

    private String range(ValueRange range, String unit) {
        Optional<Rational> lower = range.lower().map(Bound::at);
        Optional<Rational> upper = range.upper().map(Bound::at);
        String key;
        if (lower.isPresent() && upper.isPresent()) {
            key = lower.equals(upper) ? "range.one" : "range";
        } else if (lower.isPresent()) {
            key = "range.at-least";
        } else {
            key = upper.isPresent() ? "range.at-most" : "range.any";
        }
        return say(
                key,
                lower.map(end -> number(end) + unit).orElse(""),
                upper.map(end -> number(end) + unit).orElse(""));
    }

    private String say(String key, Object... texts) {
        return MessageFormat.format(words.getString(key), texts);
    }

    private String text(Optional<LocalizedText> name, String id) {
        return name.map(text -> text.in(tag)).orElse(id);
    }

    private static String place(Optional<CurvePoint> end, Indicator indicator) {
        return end.map(point -> withUnit(point.at(), indicator)).orElse("");
    }

    private static String score(Optional<CurvePoint> end) {
        return end.map(point -> number(point.score())).orElse("");
    }

    private static String withUnit(Rational value, Indicator indicator) {
        return number(value) + unit(indicator);
    }

    private static String unit(Indicator indicator) {
        return indicator.unit().map(unit -> " " + unit).orElse("");
    }

    private static String number(Rational number) {
        return number.toDecimal(WRITTEN_IN_FULL)
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> "≈ " + Decimals.rounded(number).toPlainString());
    }
}
