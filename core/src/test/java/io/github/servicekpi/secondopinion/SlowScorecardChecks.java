package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says what is wrong with a scorecard: written from core/README.md and io-json/README.md alone and using nothing of the product, so that the
 * two can be held against each other.
 *
 * <p>A card is plain Java in the shape of JSON: maps, lists, strings, booleans, {@link BigDecimal}s and null. What only
 * a reader of text can meet is not looked for: syntax, duplicate members, nesting, the length of member names and the
 * size of the document. Nor does the list end after a thousand problems: the caller knows by its size.
 *
 * <p>Where the text leaves two readings, a comment at the place says which one was taken and why. Two hold everywhere.
 * "Every problem in one go": the type, range and digits of a value are checked whatever is wrong with the object around
 * it. "A check is skipped where its input has a problem": only a check that reads several values (a sum, an order, a
 * list of names) is skipped, and only if one of those it reads has a problem itself.
 */
public final class SlowScorecardChecks {
    private static final Set<String> MEMBERS = Set.of(
            "format",
            "id",
            "version",
            "name",
            "description",
            "position",
            "rounding",
            "weights",
            "whenMissing",
            "minimumCoverage",
            "individualTargets",
            "bands",
            "groups",
            "indicators",
            "adjustmentRange",
            "maximumTotal",
            "gates");
    private static final List<String> POSITION_TEXTS = List.of(
            "title",
            "code",
            "headcount",
            "grade",
            "department",
            "reportsTo",
            "substitute",
            "rotatesWith",
            "promotesTo",
            "directReports",
            "indirectReports");
    private static final List<String> POSITION_LISTS = List.of(
            "responsibilities", "authority", "equipment", "qualifications", "externalContacts", "internalContacts");

    private SlowScorecardChecks() {}

    /** {@return every problem of the card; none if it is a valid scorecard} */
    public static SortedSet<Finding> problems(Object card) {
        TreeSet<Finding> findings = new TreeSet<>();
        CardNode root = CardNode.root(card, findings);
        if (isOfAnotherFormat(root)) {
            root.member("format").wrong("unsupported-format");
        } else if (root.object(MEMBERS)) {
            check(root);
        }
        return findings;
    }

    /**
     * "Nothing further of another `format`" is taken of a number that is not 1. A missing format, or one that is no
     * number, is a problem like any other: it names no other format, so the rest is held to this one.
     */
    private static boolean isOfAnotherFormat(CardNode root) {
        CardNode format = root.member("format");
        return format.isNumber() && !format.isNumber(BigDecimal.ONE);
    }

    private static void check(CardNode root) {
        root.requires("format", "id", "version", "bands", "indicators");
        root.member("format").number(NumberLimits.VALUE);
        root.member("id").id();
        root.member("version").version();
        root.member("name").text();
        root.member("description").text();
        position(root.member("position"));
        Optional<String> weights = Optional.of("percent");
        if (root.member("weights").isPresent()) {
            weights = root.member("weights").word("percent", "relative");
        }
        root.member("whenMissing").word("reject", "zero", "redistribute");
        root.member("minimumCoverage").number(NumberLimits.COVERAGE);
        root.member("individualTargets").bool();
        Optional<Integer> scale = scale(root.member("rounding"));
        CardFrame frame = new CardFrame(scale, BandChecks.fullScore(root.member("bands"), scale));
        IndicatorChecks.check(root.member("indicators"), frame);
        WeightChecks.check(root, weights);
        adjustmentRange(root.member("adjustmentRange"), scale);
        root.member("maximumTotal").number(frame.maximumTotal());
        gates(root, frame);
    }

    private static void position(CardNode position) {
        Set<String> known = new TreeSet<>(POSITION_TEXTS);
        known.addAll(POSITION_LISTS);
        position.object(known);
        POSITION_TEXTS.forEach(name -> position.member(name).text());
        POSITION_LISTS.forEach(name -> position.member(name).texts());
    }

    /** {@return the scale in force; nothing if there is a problem with it, then what depends on it is not checked} */
    private static Optional<Integer> scale(CardNode rounding) {
        rounding.object(Set.of("scale", "mode"));
        rounding.member("mode").word("HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN");
        if (rounding.isPresent() && !rounding.isObject()) {
            return Optional.empty();
        }
        return rounding.member("scale")
                .number(NumberLimits.SCALE, Optional.of(new BigDecimal(2)))
                .map(BigDecimal::intValueExact);
    }

    /**
     * "min <= 0 <= max" relates the members of an object, as the chains of section 5 do, so it is a `bad-range` of the
     * object and not a `number-out-of-range` of one of them. Neither has a default: both are required.
     */
    private static void adjustmentRange(CardNode range, Optional<Integer> scale) {
        range.object(Set.of("min", "max"));
        range.requires("min", "max");
        Optional<BigDecimal> min = range.member("min").number(NumberLimits.adjustment(scale));
        Optional<BigDecimal> max = range.member("max").number(NumberLimits.adjustment(scale));
        if (min.filter(m -> m.signum() > 0).isPresent()
                || max.filter(m -> m.signum() < 0).isPresent()) {
            range.wrong("bad-range");
        }
    }

    private static void gates(CardNode root, CardFrame frame) {
        Optional<Set<String>> indicators = root.member("indicators").definedIds();
        for (CardNode gate : root.member("gates").list(0, 100)) {
            gate.object(Set.of("indicator", "scoreBelow", "capTotalAt", "whenUnmeasured", "reason"));
            gate.requires("indicator", "scoreBelow", "capTotalAt");
            Optional<String> indicator = gate.member("indicator").reference();
            if (indicator.isPresent()
                    && indicators.isPresent()
                    && !indicators.get().contains(indicator.get())) {
                gate.member("indicator").wrong("unknown-indicator");
            }
            gate.member("scoreBelow").number(frame.scaledScore());
            gate.member("capTotalAt").number(frame.scaledScore());
            gate.member("whenUnmeasured").word("cap", "pass");
            gate.member("reason").text();
        }
    }
}
