package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.hr.Limits;
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

    private final Recording recording;
    private final Meters meters;
    private final JsonMapper json;
    private final int chunk;

    RecordImport(Recording recording, Meters meters, JsonMapper json, Limits limits) {
        this.recording = recording;
        this.meters = meters;
        this.json = json;
        this.chunk = limits.chunk();
    }

    /**
     * Stores all records of a stream.
     *
     * @param in the records
     * @param card what to score them by
     * @param account who sends them
     * @param out where to answer; nothing is written before the first chunk is stored
     * @throws IOException if reading or answering fails
     */
    void run(InputStream in, Card card, String account, OutputStream out) throws IOException {
        CountedInput counted = new CountedInput(in);
        Run run = new Run(counted, card, account, out);
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
        }
    }

    private static byte[] rejected(Reject reject) {
        String json = new String(reject.toJson(), StandardCharsets.UTF_8);
        return ("{\"status\":\"rejected\"," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
    }

    /** A line of the input: scored, or rejected. */
    private record Line(
            @Nullable Assessment scored, @Nullable Reject rejected) {}

    /** One stream on its way into the database. */
    private final class Run {
        private final CountedInput in;
        private final Card card;
        private final String account;
        private final OutputStream out;
        private final List<Line> lines = new ArrayList<>(chunk);
        private boolean answered;

        Run(CountedInput in, Card card, String account, OutputStream out) {
            this.in = in;
            this.card = card;
            this.account = account;
            this.out = out;
        }

        void take(Line line) throws IOException {
            lines.add(line);
            if (lines.size() == chunk || in.count() > LARGEST_CHUNK) {
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
                    : meters.timed(() -> recording.store(scored, card, account)).iterator();
            for (Line line : lines) {
                answer(line, outcomes);
            }
            meters.count(scored.size(), lines.size() - scored.size());
            lines.clear();
            in.restart();
            out.flush();
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
