package io.github.servicekpi.examples.cli;

import io.github.servicekpi.Problem;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.Reject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the user on standard error which records were rejected, and why. */
final class RejectLog implements RejectHandler {
    private final String file;
    private final Shell shell;

    RejectLog(String file, Shell shell) {
        this.file = file;
        this.shell = shell;
    }

    @Override
    public void reject(Reject reject) {
        String whose = Stream.of(reject.subject(), reject.period())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        for (Problem problem : reject.problems()) {
            String place = reject.line() == 0 ? "" : ":" + reject.line() + ":" + problem.column();
            shell.say(file + place + ": " + whose + (whose.isEmpty() ? "" : ": ") + problem.message() + " ["
                    + problem.code() + "]");
        }
    }

    /** Says how many records were rejected, if any were. */
    static void sum(long accepted, long rejected, String where, Shell shell) {
        if (rejected > 0) {
            shell.say(ServiceKpi.NAME + ": " + rejected + " of " + (accepted + rejected) + " records rejected" + where);
        }
    }
}
