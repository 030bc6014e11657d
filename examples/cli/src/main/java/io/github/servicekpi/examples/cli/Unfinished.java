package io.github.servicekpi.examples.cli;

import java.io.Closeable;
import java.io.IOException;

/** What a command makes, and what is there in the end or, where the command fails, is not. */
interface Unfinished extends Closeable {
    /** Brings everything to the disk, which is the last that can fail for want of room. */
    void finish() throws IOException;

    /** Makes what was finished appear. Without this, closing leaves no trace where that is possible. */
    void appear() throws IOException;

    /** Makes several appear once all of them are finished: none does if one fails, or if an interruption comes first. */
    static void commit(Unfinished... all) throws IOException {
        for (Unfinished one : all) {
            one.finish();
        }
        synchronized (Interruption.LOCK) {
            for (Unfinished one : all) {
                one.appear();
            }
        }
    }
}
