package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a scorecard and reports everything that is wrong with it (core/README.md, sections 4 and 8 and io-json/README.md, section 11). */
final class ScorecardReader {
    static final int MOST_INDICATORS = 1000;
    static final int MOST_OTHERS = 100;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final NumberRange ANY_NUMBER =
            NumberRange.between(BigDecimal.TEN.pow(31).negate(), BigDecimal.TEN.pow(31), Integer.MAX_VALUE);

    private final ObjectReader in;

    ScorecardReader(ValueReader document) {
        this.in = document.object();
    }

    Scorecard read() {
        ImmutableScorecard.Builder card = ImmutableScorecard.parts();
        ValueReader format = in.must("format");
        if (format.number(ANY_NUMBER, BigDecimal.ONE).compareTo(BigDecimal.ONE) != 0) {
            format.report(
                    ProblemCode.UNSUPPORTED_FORMAT,
                    Finding.of("format " + format.show(), "format 1", "write \"format\": 1, or use a later version"));
            in.problems().throwIfAny(); // of another format nothing further can be said
        }
        readTexts(card);
        Rounding rounding = Rounding.read(in.may("rounding").object());
        ValueReader roundingReader = in.may("rounding");
        boolean scaleKnown = (roundingReader.isObject() || !roundingReader.present())
                && in.at("rounding/scale").unspoilt();
        int scale = scaleKnown ? rounding.scale() : Rounding.MOST_SCALE;
        Weighting weighting = in.may("weights").word(Weighting.class, Weighting.PERCENT);
        card.rounding(rounding)
                .weights(weighting)
                .whenMissing(in.may("whenMissing").word(WhenMissing.class, WhenMissing.REJECT))
                .minimumCoverage(in.may("minimumCoverage").number(NumberRange.between(BigDecimal.ZERO, HUNDRED, 4)))
                .individualTargets(in.may("individualTargets").flag());
        ScoreLimits limits = readBands(card, scale);
        readLines(card, limits, weighting);
        if (in.may("adjustmentRange").present()) {
            card.adjustmentRange(AdjustmentRange.read(
                    in.may("adjustmentRange").object(),
                    scaleKnown ? NumberRange.ADJUSTMENT.withDigits(scale) : NumberRange.ADJUSTMENT));
        }
        NumberRange maximum = NumberRange.SCORE.withDigits(scale);
        card.maximumTotal(
                in.may("maximumTotal").optionalNumber(limits.known() ? maximum.from(limits.fullScore()) : maximum));
        in.finish();
        return card.build();
    }

    private void readTexts(ImmutableScorecard.Builder card) {
        card.id(in.must("id").id())
                .version(in.must("version").nonBlank())
                .name(in.may("name").optionalText())
                .description(in.may("description").optionalText());
        if (in.may("position").present()) {
            Position position = Position.read(in.may("position").object());
            // An empty object says as much as none.
            card.position(position.toDraft().members().isEmpty() ? Optional.empty() : Optional.of(position));
        }
    }

    private ScoreLimits readBands(ImmutableScorecard.Builder card, int scale) {
        ValueReader list = in.must("bands");
        List<ObjectReader> objects = objects(list, 1, MOST_OTHERS);
        List<Band> bands = new ArrayList<>();
        for (ObjectReader object : objects) {
            bands.add(Band.read(object, NumberRange.SCORE.withDigits(scale)));
        }
        Ids.of(list, objects, 1, MOST_OTHERS);
        card.addAllBands(bands);
        boolean edgesKnown = list.isListOf(1, MOST_OTHERS) && objects.stream().allMatch(ScorecardReader::hasInterval);
        boolean tiling = edgesKnown && checkTiling(objects, bands);
        BigDecimal full = tiling ? new BandScale(bands).fullScore() : NumberRange.SCORE.max();
        return new ScoreLimits(full, tiling, scale);
    }

    private static boolean hasInterval(ObjectReader band) {
        ValueReader from = band.may("from");
        ValueReader to = band.may("to");
        return from.good() && to.good() && from.number(NumberRange.SCORE).compareTo(to.number(NumberRange.SCORE)) < 0;
    }

    /** {@return whether each band begins where the next worse one ends, and the lowest at 0} */
    private static boolean checkTiling(List<ObjectReader> objects, List<Band> bands) {
        List<Integer> worstFirst = IntStream.range(0, bands.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> bands.get(i).from())
                        .thenComparing(i -> bands.get(i).to()))
                .toList();
        boolean tiling = true;
        for (int i = 0; i < worstFirst.size(); i++) {
            BigDecimal from = bands.get(worstFirst.get(i)).from();
            boolean lowest = i == 0;
            BigDecimal below =
                    lowest ? BigDecimal.ZERO : bands.get(worstFirst.get(i - 1)).to();
            if (from.compareTo(below) != 0) {
                tiling = false;
                objects.get(worstFirst.get(i))
                        .may("from")
                        .report(
                                ProblemCode.BANDS_NOT_TILING,
                                Finding.of(
                                        from.toPlainString(),
                                        below.toPlainString()
                                                + (lowest ? ", where the scores begin" : ", where the next band ends"),
                                        "write " + below.toPlainString() + " or move the other edge"));
            }
        }
        return tiling;
    }

    private void readLines(ImmutableScorecard.Builder card, ScoreLimits limits, Weighting weighting) {
        ValueReader groupList = in.may("groups");
        List<ObjectReader> groups = objects(groupList, 0, MOST_OTHERS);
        for (ObjectReader group : groups) {
            card.addGroups(Group.read(group));
        }
        Ids groupIds = Ids.of(groupList, groups, 0, MOST_OTHERS);
        ValueReader indicatorList = in.must("indicators");
        List<ObjectReader> indicators = objects(indicatorList, 1, MOST_INDICATORS);
        for (ObjectReader indicator : indicators) {
            card.addIndicators(new IndicatorReader(indicator, limits).read());
        }
        Ids indicatorIds = Ids.of(indicatorList, indicators, 1, MOST_INDICATORS);
        Optional<Weighting> goodWeighting = in.may("weights").unspoilt() ? Optional.of(weighting) : Optional.empty();
        new WeightChecks(goodWeighting, groupList, groups, groupIds, indicatorList, indicators).run();
        for (ObjectReader gate : objects(in.may("gates"), 0, MOST_OTHERS)) {
            card.addGates(Gate.read(gate, limits.edge(), indicatorIds));
        }
    }

    private static List<ObjectReader> objects(ValueReader list, int fewest, int most) {
        return list.list(fewest, most).stream().map(ValueReader::object).toList();
    }
}
