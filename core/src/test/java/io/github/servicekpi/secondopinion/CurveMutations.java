package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;
import static io.github.servicekpi.secondopinion.ShapeMutations.at;

import io.github.servicekpi.secondopinion.CardMutations.Mutation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores that fall, targets and polarities that a scoring does not take (core/README.md, section 5). */
final class CurveMutations {
    static final List<Mutation> ALL = List.of(
            CurveMutations::swapScores,
            CurveMutations::swapScores,
            CurveMutations::entryScore,
            CurveMutations::otherPolarity,
            CurveMutations::target,
            CurveMutations::percentOfZero,
            CurveMutations::threshold,
            CurveMutations::threshold,
            CurveMutations::atAndBeyond,
            CurveMutations::otherwise,
            CurveMutations::awards,
            CurveMutations::deduction,
            CurveMutations::attainment,
            CurveMutations::scoringOfAnother,
            CurveMutations::level);

    private CurveMutations() {}

    private static BigDecimal number(String spelling) {
        return NumberMutations.number(spelling);
    }

    private static Optional<List<Map<String, Object>>> anyEntries(CardEditor card) {
        return card.anyScoring("interpolate", "steps")
                .map(s -> CardEditor.objects(s.get(s.get("method").equals("steps") ? "steps" : "points")))
                .filter(entries -> !entries.isEmpty());
    }

    private static boolean swapScores(CardEditor card) {
        return at(anyEntries(card), entries -> {
            Map<String, Object> one = card.of(entries);
            Map<String, Object> other = card.of(entries);
            Object score = one.get("score");
            one.put("score", other.get("score"));
            other.put("score", score);
        });
    }

    private static BigDecimal score(CardEditor card) {
        BigDecimal full = card.fullScore();
        BigDecimal part = full.multiply(new BigDecimal(card.below(101))).movePointLeft(2);
        return card.of(part, part, full, BigDecimal.ZERO, full.add(number("0.0001")), full.subtract(number("0.0001")));
    }

    private static boolean entryScore(CardEditor card) {
        return at(anyEntries(card), entries -> card.of(entries).put("score", score(card)));
    }

    private static boolean otherPolarity(CardEditor card) {
        return at(card.anyIndicator(), indicator -> {
            if (card.oneIn(6)) {
                indicator.remove("polarity");
            } else {
                indicator.put("polarity", card.of("higher-is-better", "lower-is-better", "closer-is-better"));
            }
        });
    }

    private static boolean target(CardEditor card) {
        BigDecimal target = number(card.of("0", "-1", "1e-9", "0.5", "90", "-0.000"));
        return at(
                card.anyIndicator(),
                indicator -> CardEditor.object(indicator.get("targets"))
                        .ifPresent(targets -> targets.put(
                                card.of("month", "quarter", "half-year", "year", "2026-12", "2026-Q3", "2026"),
                                target)));
    }

    private static boolean percentOfZero(CardEditor card) {
        return at(card.anyIndicator(), indicator -> {
            CardEditor.object(indicator.get("targets"))
                    .ifPresent(targets -> targets.put(card.of("year", "month", "2026-Q3"), BigDecimal.ZERO));
            indicator.put("scoring", scoringByPercent(card, card.of(number("0"), number("80"), number("120"))));
        });
    }

    /** The threshold is the same throughout, so only what it is a percentage of can be wrong, or the polarity. */
    private static Map<String, Object> scoringByPercent(CardEditor card, BigDecimal percent) {
        Map<String, Object> threshold = newObject(card.oneIn(4) ? "withinPercentOfTarget" : "percentOfTarget", percent);
        Map<String, Object> per = newObject("percentOfTarget", percent);
        Map<String, Object> entry = newObject("score", BigDecimal.ONE, "at", threshold);
        BigDecimal one = BigDecimal.ONE;
        return switch (card.below(5)) {
            case 0 -> newObject("method", "pass-fail", card.of("at", "beyond"), threshold);
            case 1 -> newObject("method", "steps", "steps", CardEditor.copy(List.of(entry)));
            case 2 -> newObject("method", "interpolate", "points", CardEditor.copy(List.of(entry, entry)));
            case 3 -> newObject("method", "deduct", "points", one, "per", per, "zeroIfWorseThan", threshold);
            default ->
                newObject("method", "deduct", "points", one, "per", one, "bonus", newObject("points", one, "per", per));
        };
    }

    private static boolean threshold(CardEditor card) {
        return at(card.anyNamed("at", "beyond", "zeroIfWorseThan"), s -> s.set(anyThreshold(card)));
    }

    private static Object anyThreshold(CardEditor card) {
        BigDecimal x = number(card.of("0", "1", "5", "50", "99.5", "120", "-3", "1e12", "1e-10"));
        String form = card.of("percentOfTarget", "targetPlus", "within", "withinPercentOfTarget", "percentOftarget");
        return switch (card.below(6)) {
            case 0 -> x;
            case 1 -> card.of("target", "target", "Target", "month");
            case 2 -> card.of(newObject(), newObject(form, x, card.of("targetPlus", "x-note", "also"), x));
            default -> newObject(form, x);
        };
    }

    private static boolean atAndBeyond(CardEditor card) {
        return at(card.anyNamed("at", "beyond"), s -> {
            String other = s.name().equals("at") ? "beyond" : "at";
            if (card.oneIn(3) && s instanceof CardSpot.Member member) {
                member.object().put(other, CardEditor.copy(s.value()));
            } else {
                s.rename(other);
            }
        });
    }

    private static boolean otherwise(CardEditor card) {
        return at(card.anyScoring("steps"), scoring -> scoring.put("otherwise", score(card)));
    }

    /** Scores that have an order among them. */
    private static boolean awards(CardEditor card) {
        Optional<Map<String, Object>> scoring = card.anyScoring("deduct", "attainment", "pass-fail");
        return at(scoring, s -> {
            String name =
                    switch ((String) s.get("method")) {
                        case "deduct" -> card.of("start", "floor");
                        case "attainment" -> card.of("scoreAtTarget", "cap", "floor");
                        default -> card.of("pass", "fail");
                    };
            s.put(name, score(card));
        });
    }

    private static boolean deduction(CardEditor card) {
        Object per = card.of(
                BigDecimal.ONE,
                BigDecimal.ZERO,
                number("1e-9"),
                "target",
                newObject(),
                newObject("percentOfTarget", number(card.of("10", "0", "-1"))),
                newObject("targetPlus", BigDecimal.ONE));
        BigDecimal points = number(card.of("1", "0", "0.0001", "1000", "1000.0001", "0.00001"));
        return at(card.anyScoring("deduct"), s -> {
            switch (card.below(4)) {
                case 0 -> s.put("per", per);
                case 1 -> s.put("points", points);
                case 2 -> s.put("partial", card.of("ignore", "count", "pro-rata", "prorata"));
                default -> s.put("bonus", newObject("points", points, "per", per, "cap", score(card)));
            }
        });
    }

    private static boolean attainment(CardEditor card) {
        return at(card.anyIndicator(), indicator -> {
            Map<String, Object> scoring = newObject("method", "attainment");
            if (card.oneIn(2)) {
                scoring.put("form", card.of("difference", "ratio", "quotient"));
            }
            indicator.put("scoring", scoring);
            if (card.oneIn(2)) {
                CardEditor.object(indicator.get("targets"))
                        .ifPresent(targets ->
                                targets.put(card.of("month", "year", "2026-12"), number(card.of("1e-9", "0", "-1"))));
            }
        });
    }

    /** As it stands, under a period, or taken away from the periods: most likely the places no longer fit. */
    private static boolean scoringOfAnother(CardEditor card) {
        Object other = card.oneIn(4)
                ? newObject("method", card.of("rated", "pass-fail", "ranked"))
                : card.anyScoring().map(CardEditor::copy).orElse("rated");
        String key = card.of("month", "quarter", "half-year", "year", "2026-12", "2026-Q3", "2026");
        return at(card.anyIndicator(), indicator -> {
            if (card.oneIn(2)) {
                indicator.put("scoring", other);
            } else {
                CardEditor.object(indicator.get("scoringByPeriod"))
                        .ifPresentOrElse(
                                byPeriod -> byPeriod.put(key, other),
                                () -> indicator.put("scoringByPeriod", newObject(key, other)));
            }
        });
    }

    private static boolean level(CardEditor card) {
        return at(
                card.anyScoring("rated"),
                s -> s.put(
                        "levels",
                        CardEditor.copy(List.of(
                                newObject("id", "good", "name", "Good", "score", score(card)),
                                newObject("id", card.of("poor", "good", "Poor"), "score", BigDecimal.ZERO)))));
    }
}
