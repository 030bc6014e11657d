package io.github.servicekpi.secondopinion;

import io.github.servicekpi.secondopinion.CheckedScoring.Entry;
import io.github.servicekpi.secondopinion.CheckedScoring.Otherwise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One scoring by itself (core/README.md, section 5): its fields, and whether the indicator's polarity takes them. */
final class ScoringChecks {
    private static final String[] METHODS = {"interpolate", "steps", "deduct", "attainment", "pass-fail", "rated"};
    private static final String[] PARTIAL = {"pro-rata", "ignore", "count"};
    private static final Optional<BigDecimal> ZERO = Optional.of(BigDecimal.ZERO);

    private final CardNode scoring;
    private final Optional<String> polarity;
    private final CardFrame frame;
    private final List<CardNode> percentages = new ArrayList<>();
    private List<Entry> entries = List.of();
    private Optional<Otherwise> otherwise = Optional.empty();

    private ScoringChecks(CardNode scoring, Optional<String> polarity, CardFrame frame) {
        this.scoring = scoring;
        this.polarity = polarity;
        this.frame = frame;
    }

    /** {@return the method, or nothing if there is a problem with it} */
    static Optional<String> method(CardNode scoring) {
        return scoring.member("method").word(METHODS);
    }

    /**
     * Checks a scoring. {@return what the targets are checked against, or nothing if it has no known method: then
     * nobody knows what its other members should be, so they are not looked at}
     */
    static Optional<CheckedScoring> read(CardNode scoring, Optional<String> polarity, CardFrame frame) {
        if (scoring.isPresent() && !scoring.isObject()) {
            scoring.wrong("wrong-type");
        }
        scoring.requires("method");
        return method(scoring).map(method -> new ScoringChecks(scoring, polarity, frame).read(method));
    }

    private CheckedScoring read(String method) {
        switch (method) {
            case "interpolate" -> interpolate();
            case "steps" -> steps();
            case "deduct" -> deduct();
            case "attainment" -> attainment();
            case "pass-fail" -> passFail();
            default -> rated();
        }
        return new CheckedScoring(method, scoring.member("method").isSound(), percentages, entries, otherwise);
    }

    private void interpolate() {
        scoring.object(Set.of("method", "points"));
        scoring.requires("points");
        CardNode points = scoring.member("points");
        entries(points, points.list(2, 1000), Set.of("score", "at"));
    }

    private void steps() {
        scoring.object(Set.of("method", "steps", "otherwise"));
        scoring.requires("steps");
        CardNode steps = scoring.member("steps");
        entries(steps, steps.list(1, 1000), Set.of("score", "at", "beyond"));
        CardNode below = scoring.member("otherwise");
        otherwise = below.number(frame.score()).map(score -> new Otherwise(below, score));
    }

    private void entries(CardNode list, List<CardNode> nodes, Set<String> members) {
        List<Entry> read = new ArrayList<>();
        for (CardNode node : nodes) {
            node.object(members);
            boolean beyond = members.contains("beyond") && node.member("beyond").isPresent();
            node.requires("score", beyond ? "beyond" : "at");
            Optional<BigDecimal> score = node.member("score").number(frame.score());
            Optional<CheckedThreshold> threshold =
                    members.contains("beyond") ? atOrBeyond(node) : threshold(node.member("at"));
            if (score.isPresent() && threshold.isPresent()) {
                read.add(new Entry(node, read.size(), score.get(), threshold.get(), beyond));
            }
        }
        entries = list.isSound() ? read : List.of();
    }

    /**
     * Of an object with both, each is held to its own form; what it means for the polarity or a target is not asked,
     * since which of them is meant is not known.
     */
    private Optional<CheckedThreshold> atOrBeyond(CardNode node) {
        CardNode at = node.member("at");
        CardNode beyond = node.member("beyond");
        if (at.isPresent() && beyond.isPresent()) {
            node.wrong("wrong-type");
            CheckedThreshold.read(at);
            CheckedThreshold.read(beyond);
            return Optional.empty();
        }
        return threshold(at.isPresent() ? at : beyond);
    }

    private Optional<CheckedThreshold> threshold(CardNode node) {
        Optional<CheckedThreshold> threshold = CheckedThreshold.read(node);
        if (threshold.filter(CheckedThreshold::isOnBothSides).isPresent() && isKnownAndNot("closer-is-better")) {
            node.wrong("polarity-not-supported");
            return Optional.empty();
        }
        threshold.filter(CheckedThreshold::isPercentage).ifPresent(t -> percentages.add(node));
        return threshold;
    }

    private void deduct() {
        scoring.object(Set.of("method", "start", "points", "per", "floor", "partial", "zeroIfWorseThan", "bonus"));
        scoring.requires("points", "per");
        Optional<BigDecimal> start = score(scoring, "start", frame.fullScore());
        pointsPer(scoring);
        Optional<BigDecimal> floor = score(scoring, "floor", ZERO);
        threshold(scoring.member("zeroIfWorseThan"));
        CardNode bonus = scoring.member("bonus");
        if (bonus.isPresent()) {
            if (bonus.object(Set.of("points", "per", "cap", "partial")) && isKnownAnd("closer-is-better")) {
                bonus.wrong("polarity-not-supported");
            }
            bonus.requires("points", "per");
            pointsPer(bonus);
        }
        Optional<BigDecimal> cap = bonus.isObject() ? score(bonus, "cap", frame.fullScore()) : Optional.empty();
        inOrder(floor, start);
        inOrder(start, cap);
    }

    private void pointsPer(CardNode node) {
        node.member("points").number(NumberLimits.POINTS);
        node.member("partial").word(PARTIAL);
        CardNode per = node.member("per");
        if (!per.isObject()) {
            per.number(NumberLimits.STEP);
            return;
        }
        // An object here is read like a threshold's: exactly one known member, else of the wrong type.
        per.object(Set.of("percentOfTarget"));
        CheckedThreshold.oneKnownMember(per, Set.of("percentOfTarget"));
        per.member("percentOfTarget").number(NumberLimits.STEP);
        if (per.isSound()) {
            percentages.add(per);
        }
    }

    private void attainment() {
        scoring.object(Set.of("method", "scoreAtTarget", "form", "cap", "floor"));
        Optional<BigDecimal> atTarget = score(scoring, "scoreAtTarget", frame.fullScore());
        Optional<BigDecimal> cap = score(scoring, "cap", frame.fullScore());
        Optional<BigDecimal> floor = score(scoring, "floor", ZERO);
        if (isKnownAnd("closer-is-better")) {
            scoring.member("method").wrong("polarity-not-supported");
        }
        // For `closer-is-better` this stands beside the problem of the method: correcting one leaves the other.
        if (scoring.member("form").word("difference", "ratio").isPresent() && isKnownAndNot("lower-is-better")) {
            scoring.member("form").wrong("polarity-not-supported");
        }
        inOrder(floor, atTarget);
        inOrder(atTarget, cap);
    }

    private void passFail() {
        scoring.object(Set.of("method", "at", "beyond", "pass", "fail"));
        atOrBeyond(scoring);
        inOrder(score(scoring, "fail", ZERO), score(scoring, "pass", frame.fullScore()));
    }

    private void rated() {
        scoring.object(Set.of("method", "levels"));
        List<CardNode> levels = scoring.member("levels").list(1, 1000);
        for (CardNode level : levels) {
            level.object(Set.of("id", "name", "score"));
            level.requires("id", "score");
            level.member("name").text();
            level.member("score").number(frame.score());
        }
        CardNode.uniqueIds(levels);
    }

    private Optional<BigDecimal> score(CardNode node, String name, Optional<BigDecimal> byDefault) {
        return node.member(name).number(frame.score(), byDefault);
    }

    /** Each comparison of a chain is a check of its own: a bad `cap` does not hide a `floor` above `start`. */
    private void inOrder(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
            scoring.wrong("bad-range");
        }
    }

    private boolean isKnownAnd(String expected) {
        return polarity.filter(expected::equals).isPresent();
    }

    private boolean isKnownAndNot(String expected) {
        return polarity.isPresent() && !isKnownAnd(expected);
    }
}
