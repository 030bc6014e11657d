package io.github.servicekpi.examples.cli;

import io.github.servicekpi.Problem;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.ReportInput;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report is of, on disk: in memory is nothing but each subject's name and where its records are. Subjects come in the
 * order in which they first appear, their records in the order of the file.
 */
final class SpooledInput implements ReportInput, Closeable {
    private final ScorecardCalculator calculator;
    private final Map<String, Places> subjects = new LinkedHashMap<>();
    private final Spool records = Spool.create();
    private final Spool rejected = Spool.create();

    SpooledInput(ScorecardCalculator calculator) throws IOException {
        this.calculator = calculator;
    }

    /** {@return how many subjects there are} */
    int subjects() {
        return subjects.size();
    }

    void add(Assessment assessment) throws IOException {
        long place = records.add(RecordJson.write(assessment.record()));
        subjects.computeIfAbsent(assessment.subject(), subject -> new Places()).add(place);
    }

    void add(Reject reject) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(reject.line());
        write(out, reject.subject().stream().toList());
        write(out, reject.period().stream().toList());
        write(out, reject.problems().stream().map(Problem::message).toList());
        rejected.add(bytes.toByteArray());
    }

    @Override
    public void forEachSubject(SubjectHandler handler) throws IOException {
        for (Places places : subjects.values()) {
            List<Assessment> assessments = new ArrayList<>();
            for (long place : places.all()) {
                assessments.add(RecordJson.assess(records.get(place), calculator));
            }
            handler.accept(List.copyOf(assessments));
        }
    }

    @Override
    public void forEachRejected(RejectedHandler handler) throws IOException {
        for (long place = 0; place < rejected.end(); ) {
            byte[] bytes = rejected.get(place);
            place += Integer.BYTES + bytes.length;
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            long line = in.readLong();
            Optional<String> subject = read(in).stream().findFirst();
            Optional<String> period = read(in).stream().findFirst();
            handler.accept(new Rejected(line, subject, period, read(in)));
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> read(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        try (records) {
            rejected.close();
        }
    }

    /** Where the records of a subject are. */
    private static final class Places {
        private long[] places = new long[1];
        private int count;

        void add(long place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }

        long[] all() {
            return Arrays.copyOf(places, count);
        }
    }
}
