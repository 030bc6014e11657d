package io.github.servicekpi.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Problem;
import io.github.servicekpi.fixture.DraftText;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.Finding;
import io.github.servicekpi.secondopinion.RandomSheets;
import io.github.servicekpi.secondopinion.Rejected;
import io.github.servicekpi.secondopinion.SlowRollUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every roll-up, and what does not. */
class RollUpLaws {
    private static final AssessmentPeriod YEAR = AssessmentPeriod.parse("2026");

    private static Scorecard scorecard(String more) {
        return Sheet.of("{'id': 'line', 'unit': '%', 'polarity': 'higher-is-better', 'weight': 100,"
                        + " 'targets': {'year': 1}, 'scoring': {'method': 'attainment'}" + more + "}")
                .scorecard();
    }

    private static Scorecard aggregated(String aggregation) {
        return scorecard(", 'aggregation': '" + aggregation + "'");
    }

    private static Arbitrary<BigDecimal> numbers(int least, int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(2);
    }

    /** Few different ones, so that there are ties. */
    @Provide
    Arbitrary<List<Measurement>> ratios() {
        return year(Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as((numerator, denominator) ->
                        new Measurement.Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator))));
    }

    @Provide
    Arbitrary<List<Measurement>> values() {
        return year(numbers(-9, 9).map(Measurement.Value::new));
    }

    @Provide
    Arbitrary<List<Measurement>> ratings() {
        return year(numbers(0, 100).map(Measurement.Rating::new));
    }

    @Provide
    Arbitrary<List<Measurement>> anyForm() {
        return Arbitraries.oneOf(ratios(), values(), ratings());
    }

    /** A measurement for each month of a year, some of them not applicable. */
    private static Arbitrary<List<Measurement>> year(Arbitrary<? extends Measurement> applicable) {
        Arbitrary<Measurement> none = Arbitraries.just(new Measurement.NotApplicable(LocalizedText.of("none")));
        return Arbitraries.<Measurement>oneOf(applicable, applicable, none)
                .list()
                .ofSize(12);
    }

    private static PerformanceRecord record(AssessmentPeriod period, Measurement measurement) {
        return PerformanceRecord.builder()
                .subject("E-1")
                .period(period)
                .measurement("line", measurement)
                .build();
    }

    private static List<PerformanceRecord> months(List<Measurement> measurements) {
        List<PerformanceRecord> months = new ArrayList<>();
        for (AssessmentPeriod month : YEAR.parts(PeriodType.MONTH)) {
            months.add(record(month, measurements.get(months.size())));
        }
        return months;
    }

    private static String direct(Scorecard scorecard, List<Measurement> months) {
        return shown(RollUp.of(scorecard, months(months), YEAR));
    }

    private static String step(Scorecard scorecard, List<Measurement> months, PeriodType type) {
        List<PerformanceRecord> parts = YEAR.parts(type).stream()
                .map(part -> RollUp.of(
                        scorecard,
                        months(months).stream()
                                .filter(month -> part.contains(month.period()))
                                .toList(),
                        part))
                .toList();
        return shown(RollUp.of(scorecard, parts, YEAR));
    }

    private static String shown(PerformanceRecord record) {
        return DraftText.of(record.toDraft());
    }

    private static void assertAssociative(Scorecard scorecard, List<Measurement> months) {
        String direct = direct(scorecard, months);
        assertEquals(direct, step(scorecard, months, PeriodType.QUARTER));
        assertEquals(direct, step(scorecard, months, PeriodType.HALF_YEAR));
    }

    @Property(tries = 300)
    void quartersOfMonthsMakeTheYearOfTheMonthsByMaxMinAndLast(@ForAll("anyForm") List<Measurement> months) {
        Stream.of("max", "min", "last").forEach(each -> assertAssociative(aggregated(each), months));
    }

    @Property(tries = 300)
    void quartersOfMonthsMakeTheYearOfTheMonthsBySum(@ForAll("values") List<Measurement> months) {
        assertAssociative(aggregated("sum"), months);
    }

    @Property(tries = 300)
    void quartersOfMonthsMakeTheYearOfTheMonthsByRatioOfSums(@ForAll("ratios") List<Measurement> months) {
        assertAssociative(aggregated("ratio-of-sums"), months);
    }

    /** The mean of values is a ratio, and ratios are summed where nothing else is set. */
    @Property(tries = 300)
    void quartersOfMonthsMakeTheYearOfTheMonthsWhereNoAggregationIsSet(@ForAll("values") List<Measurement> months) {
        assertAssociative(scorecard(""), months);
    }

    @Example
    void aMeanOfMeansIsAnotherWhereQuartersDifferInTheirCounts() {
        Measurement none = new Measurement.NotApplicable(LocalizedText.of("none"));
        List<Measurement> months = new ArrayList<>(Collections.nCopies(12, none));
        months.set(0, new Measurement.Value(new BigDecimal("1")));
        for (int month = 3; month < 6; month++) {
            months.set(month, new Measurement.Value(new BigDecimal("5")));
        }
        Scorecard mean = aggregated("mean");
        String year = "{subject: \"E-1\", period: \"2026\", values: {line: {numerator: %s, denominator: %s}}}";

        assertEquals(year.formatted(16, 400), direct(mean, months)); // 4 %
        assertEquals(year.formatted(3, 100), step(mean, months, PeriodType.QUARTER)); // (1 % + 5 %) / 2
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE) // or there would be nothing but edge cases
    void theOrderOfThePartsDoesNotMatter(@ForAll("anyForm") List<Measurement> months, @ForAll long seed) {
        List<PerformanceRecord> shuffled = new ArrayList<>(months(months));
        Collections.shuffle(shuffled, new Random(seed));
        for (String aggregation : List.of("mean", "max", "min", "last")) {
            Scorecard scorecard = aggregated(aggregation);
            assertEquals(direct(scorecard, months), shown(RollUp.of(scorecard, shuffled, YEAR)));
        }
        assertEquals(direct(scorecard(""), months), shown(RollUp.of(scorecard(""), shuffled, YEAR)));
    }

    @Property(tries = 300)
    void theSecondOpinionRollsUpAlike(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        Scorecard scorecard = Scorecard.of(Drafts.of(card));
        for (int i = 0; i < 10; i++) {
            RandomParts parts = RandomParts.of(card, choices);
            Supplier<String> context = () -> "seed " + seed + "\n" + card + "\n" + parts;
            assertEquals(secondOpinion(card, parts), found(scorecard, parts), context);
        }
    }

    private static String secondOpinion(Map<String, Object> card, RandomParts parts) {
        try {
            return DraftText.of(Drafts.of(SlowRollUp.of(card, parts.records(), parts.whole())));
        } catch (Rejected rejected) {
            return rejected.findings().stream().map(Finding::code).toList().toString();
        }
    }

    private static String found(Scorecard scorecard, RandomParts parts) {
        List<PerformanceRecord> records = parts.records().stream()
                .map(record -> PerformanceRecord.partOf(Drafts.of(record), scorecard))
                .toList();
        try {
            return shown(RollUp.of(scorecard, records, AssessmentPeriod.parse(parts.whole())));
        } catch (InvalidInputException e) {
            return e.problems().stream().map(Problem::code).toList().toString();
        }
    }

    /** Records of the parts of a whole, most of them as they should be. */
    private record RandomParts(List<Map<String, Object>> records, String whole) {
        static RandomParts of(Map<String, Object> card, Choices choices) {
            AssessmentPeriod whole = period(List.of("2026-Q3", "2026-H2", "2026", "2026-Q3", "2026-07"), choices);
            List<PeriodType> types = Stream.of(PeriodType.values())
                    .filter(type -> type.months() <= whole.type().months())
                    .toList();
            List<Map<String, Object>> records = new ArrayList<>();
            Map<String, Object> first = RandomSheets.record(card, choices, 0);
            for (AssessmentPeriod part : whole.parts(types.get(choices.below(2) * choices.below(types.size())))) {
                records.add(record(card, first, part, choices));
            }
            int faults = one(List.of(0, 0, 0, 1, 1, 2), choices);
            for (int i = 0; i < faults && !records.isEmpty(); i++) {
                spoil(records, choices);
            }
            return new RandomParts(records, whole.toString());
        }

        /** Mostly measures what the first record does, in its form or with its values; now and then anything. */
        private static Map<String, Object> record(
                Map<String, Object> card, Map<String, Object> first, AssessmentPeriod period, Choices choices) {
            Map<String, Object> record = new LinkedHashMap<>(RandomSheets.record(card, choices, 0));
            if (choices.below(30) > 0) {
                Map<String, Object> values = new LinkedHashMap<>(Sheet.asObject(first.get("values")));
                Sheet.asObject(record.get("values")).forEach((id, value) -> {
                    if (isSkipped(value) || Objects.equals(form(value), form(values.get(id)))) {
                        values.replace(id, value);
                    }
                });
                record.put("values", values);
            }
            record.put("subject", "E-1");
            record.put("period", period.toString());
            return record;
        }

        private static Object form(Object value) {
            return value instanceof Map<?, ?> map ? map.keySet() : "number";
        }

        private static boolean isSkipped(Object value) {
            return value instanceof Map<?, ?> map && map.containsKey("notApplicable");
        }

        private static void spoil(List<Map<String, Object>> records, Choices choices) {
            int chosen = choices.below(records.size());
            Map<String, Object> other = new LinkedHashMap<>(records.get(chosen));
            switch (choices.below(5)) {
                case 0 -> records.remove(chosen);
                case 1 -> records.add(other);
                case 2 -> {
                    other.put("subject", "E-2");
                    records.set(chosen, other);
                }
                case 3 -> {
                    other.put(
                            "period",
                            period(List.of("2026-10", "2025-07", "2026-Q4", "2026"), choices)
                                    .toString());
                    records.set(chosen, other);
                }
                default -> Collections.reverse(records);
            }
        }

        private static AssessmentPeriod period(List<String> periods, Choices choices) {
            return AssessmentPeriod.parse(one(periods, choices));
        }

        private static <T> T one(List<T> things, Choices choices) {
            return things.get(choices.below(things.size()));
        }
    }
}
