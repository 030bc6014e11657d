package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.hr.Limits;
import io.github.servicekpi.examples.hr.accounts.AccountService;
import io.github.servicekpi.examples.hr.accounts.Caller;
import io.github.servicekpi.examples.hr.accounts.Subjects;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.examples.hr.web.Outages;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.Reject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records as NDJSON while they come, stores them a chunk a transaction, and answers each line in order. Only a chunk
 * is ever in memory. What is stored when the database goes away stays; the same file sent again stores the rest.
 */
@Service
class RecordImport {
    /** Records of a megabyte each make small chunks. */
    private static final long LARGEST_CHUNK = 4 << 20;
    /** So do those of a large scorecard, and those with many problems. */
    private static final int MOST_RESULTS = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(RecordImport.class);

    private final Recording recording;
    private final AccountService accounts;
    private final Meters meters;
    private final JsonMapper json;
    private final int chunk;

    RecordImport(Recording recording, AccountService accounts, Meters meters, JsonMapper json, Limits limits) {
        this.recording = recording;
        this.accounts = accounts;
        this.meters = meters;
        this.json = json;
        this.chunk = limits.chunk();
    }

    /**
     * Stores all records of a stream.
     *
     * @param in the records
     * @param card what to score them by
     * @param caller who sends them
     * @param out where to answer; nothing is written before the first chunk is stored
     * @throws IOException if reading or answering fails
     */
    void run(InputStream in, Card card, Caller caller, OutputStream out) throws IOException {
        CountedInput counted = new CountedInput(in);
        Run run = new Run(counted, card, caller, out);
        try {
            NdjsonAssessor.of(card.calculator(), card.json())
                    .assess(
                            counted,
                            assessment -> run.take(new Line(assessment, null)),
                            reject -> run.take(new Line(null, reject)));
            run.store();
        } catch (DataAccessException | TransactionException e) {
            run.fail(Outages.refusalOf(e));
        } catch (Refusal e) {
            run.fail(e);
        } catch (IOException e) {
            run.fail(e);
        }
    }

    private static byte[] rejected(Reject reject) {
        String json = new String(reject.toJson(), StandardCharsets.UTF_8);
        return ("{\"status\":\"rejected\"," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
    }

    /** A line of the input: scored, or rejected. */
    private record Line(
            @Nullable Assessment scored, @Nullable Reject rejected) {
        /** {@return how many things are kept for it} */
        int results() {
            return scored != null
                    ? scored.indicators().size()
                    : rejected == null ? 0 : rejected.problems().size();
        }
    }

    /** One stream on its way into the database. */
    private final class Run {
        private final CountedInput in;
        private final Card card;
        private final Caller caller;
        private final OutputStream out;
        private final List<Line> lines = new ArrayList<>(chunk);
        private int results;
        private boolean answered;

        Run(CountedInput in, Card card, Caller caller, OutputStream out) {
            this.in = in;
            this.card = card;
            this.caller = caller;
            this.out = out;
        }

        void take(Line line) throws IOException {
            lines.add(line);
            results += line.results();
            if (lines.size() == chunk || in.count() > LARGEST_CHUNK || results > MOST_RESULTS) {
                store();
            }
        }

        void store() throws IOException {
            List<Assessment> scored = lines.stream()
                    .flatMap(line -> Optional.ofNullable(line.scored()).stream())
                    .filter(assessment -> Subjects.problem(assessment.subject()).isEmpty())
                    .toList();
            Iterator<Outcome> outcomes = scored.isEmpty()
                    ? List.<Outcome>of().iterator()
                    : meters.timed(() -> store(scored)).iterator();
            for (Line line : lines) {
                answer(line, outcomes);
            }
            meters.count(scored.size(), lines.size() - scored.size());
            lines.clear();
            results = 0;
            in.restart();
            out.flush();
        }

        private List<Outcome> store(List<Assessment> scored) {
            accounts.checkUnchanged(caller);
            return recording.store(scored, card, caller.name());
        }

        private void answer(Line line, Iterator<Outcome> outcomes) throws IOException {
            if (line.rejected() != null) {
                answer(rejected(line.rejected()));
            } else if (line.scored() != null) {
                Assessment scored = line.scored();
                Optional<String> problem = Subjects.problem(scored.subject());
                answer(json.writeValueAsBytes(
                        problem.isEmpty()
                                ? ImportLine.of(outcomes.next())
                                : new ImportLine(
                                        "rejected",
                                        null,
                                        null,
                                        scored.period().toString(),
                                        null,
                                        null,
                                        problem.get())));
            }
        }

        private void answer(byte[] line) throws IOException {
            answered = true;
            out.write(line);
            out.write('\n');
        }

        /** The client stopped sending, or it stopped reading and is not told any more. */
        void fail(IOException e) throws IOException {
            if (!answered) {
                throw e;
            }
            LOG.info("A stream of records broke off: {}", e.toString());
            fail(Refusal.badRequest(
                    "unreadable-body",
                    "the records broke off; those that were answered are stored, send the rest again"));
        }

        /** A client that has read answers cannot be told by the status any more; the last line tells it. */
        void fail(Refusal refusal) throws IOException {
            if (!answered) {
                throw refusal;
            }
            answer(json.writeValueAsBytes(ImportLine.failed(refusal.detail())));
            out.flush();
        }
    }

    /** Counts what is read. */
    private static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        void restart() {
            count = 0;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
