package io.github.servicekpi.examples.cli;

import io.github.servicekpi.NearestWord;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.NdjsonAssessor.AssessmentHandler;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose sheets are wanted. */
final class SubjectOption {
    @Option(names = "--subject", paramLabel = "SUBJECT", description = "Only the sheets of this subject.")
    private @Nullable String subject;

    private long accepted;
    private long rejected;

    /** {@return whether not everybody is wanted} */
    boolean isSet() {
        return subject != null;
    }

    /** {@return how many of the wanted records there were, each of which was handed over} */
    Summary assess(
            NdjsonAssessor assessor,
            InputStream records,
            String recordsName,
            AssessmentHandler assessments,
            RejectHandler rejects)
            throws IOException {
        NearestWord nearest = new NearestWord(subject == null ? "" : subject);
        assessor.assess(
                records,
                assessment -> {
                    if (isWanted(Optional.of(assessment.subject()))) {
                        accepted++;
                        assessments.accept(assessment);
                    } else {
                        nearest.consider(assessment.subject());
                    }
                },
                reject -> {
                    if (isWanted(reject.subject())) {
                        rejected++;
                        rejects.reject(reject);
                    }
                });
        if (subject != null && accepted == 0 && rejected == 0) {
            throw new CommandFailure(recordsName + ": no record of \"" + subject + "\""
                    + CommandFailure.question(nearest.found()) + Shell.hint(subject));
        }
        return new Summary(accepted, rejected);
    }

    /** A rejected line may be anybody's if its subject cannot be read. */
    private boolean isWanted(Optional<String> whose) {
        return subject == null || whose.isEmpty() || whose.get().equals(subject);
    }
}
