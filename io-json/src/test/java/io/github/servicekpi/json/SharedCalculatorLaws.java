package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A scorecard, its calculator and its writer may be shared by threads. {@link #main} asks any number of seeds.
 *
 * <p>All threads begin at once with fresh ones and go through the records in orders of their own, so that what is made
 * when it is first asked for is asked for by several.
 */
class SharedCalculatorLaws {
    private static final int THREADS = 8;
    private static final int RECORDS = 12;

    @Property(tries = 20)
    void threadsThatShareACalculatorWriteTheBytesOfOne(@ForAll long seed) throws InterruptedException {
        shareOne(seed);
    }

    private static void shareOne(long seed) throws InterruptedException {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        RandomSheets sheets = RandomSheets.of(card);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(RandomText.of(sheets.record(choices, 20), choices));
        }
        Map<String, String> alone = new Shared(card).writeAll(records);

        Shared shared = new Shared(card);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Map<String, String>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<String> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, new Random(seed + thread));
            tasks.add(() -> {
                start.await();
                return shared.writeAll(shuffled);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Map<String, String>> together : threads.invokeAll(tasks)) {
                assertEquals(alone, together.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the threads have in common. */
    private static final class Shared {
        private final ScorecardCalculator calculator;
        private final AssessmentJson writer;
        private final AssessmentJson explaining;

        Shared(Map<String, Object> card) {
            Scorecard scorecard = Scorecard.of(Drafts.of(card));
            this.calculator = ScorecardCalculator.of(scorecard);
            this.writer = AssessmentJson.of(scorecard);
            this.explaining = writer.explaining();
        }

        /** {@return all that can be said about each record} */
        Map<String, String> writeAll(List<String> records) {
            Map<String, String> written = new TreeMap<>();
            records.forEach(record -> written.put(record, write(record)));
            return written;
        }

        private String write(String record) {
            Assessment assessment;
            try {
                assessment = RecordJson.assess(record, calculator);
            } catch (InvalidInputException e) {
                return e.problems().toString();
            }
            StringBuilder text = new StringBuilder(writer.toString(assessment))
                    .append(explaining.toString(assessment))
                    .append(new String(PlanJson.write(calculator.plan(assessment.record(), BigDecimal.TEN)), UTF_8));
            Band best = calculator.scorecard().bands().get(0);
            for (IndicatorResult result : assessment.indicators()) {
                text.append(calculator
                        .valueRanges(result.indicator().id(), assessment.record())
                        .map(ranges -> ranges.in(best)));
            }
            return text.toString();
        }
    }

    /** Takes the number of seeds and the first. */
    public static void main(String... args) throws InterruptedException {
        long first = Long.parseLong(args[1]);
        for (long seed = first; seed < first + Long.parseLong(args[0]); seed++) {
            shareOne(seed);
        }
        System.out.println(args[0] + " seeds without a difference");
    }
}
