package io.github.servicekpi.json;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.json.NdjsonAssessor.AssessmentHandler;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What some lines come to, kept in their order until it is handed over.
 *
 * <p>One thread at a time: a worker fills it, then the caller's thread hands over, so that handlers see no other thread.
 */
interface Results {
    /** So many bytes are many. */
    int MANY = 1 << 19;

    void accept(Assessment assessment);

    void reject(Reject reject);

    /** {@return whether so much is kept that it should be handed over before anything is added} */
    boolean areMany();

    /** Hands everything over, in order, and begins anew; {@return how many there were} */
    Summary handOver() throws IOException;

    /** Keeps assessments as the bytes that will be written. */
    final class Written implements Results {
        private final AssessmentJson writer;
        private final OutputStream out;
        private final RejectHandler handler;
        private final Utf8Buffer text = new Utf8Buffer();
        private final List<Reject> rejects = new ArrayList<>();
        /** Where in the text each reject stands. */
        private final List<Integer> places = new ArrayList<>();

        /** How much of the text is whole lines: an error of the JVM may leave a part of one behind them. */
        private int whole;

        private long accepted;
        private int sizeOfRejects;

        Written(AssessmentJson writer, OutputStream out, RejectHandler handler) {
            this.writer = writer;
            this.out = out;
            this.handler = handler;
        }

        @Override
        public void accept(Assessment assessment) {
            text.cut(whole);
            writer.write(assessment, text);
            text.append('\n');
            whole = text.length();
            accepted++;
        }

        @Override
        public void reject(Reject reject) {
            rejects.add(reject);
            places.add(whole);
            sizeOfRejects += reject.size();
        }

        @Override
        public boolean areMany() {
            return text.length() + sizeOfRejects > MANY;
        }

        @Override
        public Summary handOver() throws IOException {
            Summary summary = new Summary(accepted, rejects.size());
            int written = 0;
            for (int i = 0; i < rejects.size(); i++) {
                written = write(written, places.get(i));
                handler.reject(rejects.get(i));
            }
            write(written, whole);
            text.clear();
            whole = 0;
            rejects.clear();
            places.clear();
            accepted = 0;
            sizeOfRejects = 0;
            return summary;
        }

        private int write(int from, int to) throws IOException {
            if (from < to) {
                text.writeTo(out, from, to);
            }
            return to;
        }
    }

    /** Keeps assessments as they are; how large those are, the number of lines bounds. */
    final class Kept implements Results {
        private final AssessmentHandler assessments;
        private final RejectHandler rejects;
        private final List<Object> kept = new ArrayList<>();
        private int sizeOfRejects;

        Kept(AssessmentHandler assessments, RejectHandler rejects) {
            this.assessments = assessments;
            this.rejects = rejects;
        }

        @Override
        public void accept(Assessment assessment) {
            kept.add(assessment);
        }

        @Override
        public void reject(Reject reject) {
            kept.add(reject);
            sizeOfRejects += reject.size();
        }

        @Override
        public boolean areMany() {
            return sizeOfRejects > MANY;
        }

        @Override
        public Summary handOver() throws IOException {
            long accepted = 0;
            for (Object result : kept) {
                if (result instanceof Assessment assessment) {
                    accepted++;
                    assessments.accept(assessment);
                } else {
                    rejects.reject((Reject) result);
                }
            }
            Summary summary = new Summary(accepted, kept.size() - accepted);
            kept.clear();
            sizeOfRejects = 0;
            return summary;
        }
    }
}
