package io.github.servicekpi.calculator;

import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.judging.Verdict;

/**
 * What each line of a sheet comes to by itself, before anything is weighed (core/README.md, sections 3, 6 and 7).
 *
 * @param units by line, in units of the last digit; {@link #NONE} for a line that does not count
 * @param statuses by line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; what is here is computed with
record ScoredLines(long[] units, Status[] statuses) {
    static final long NONE = -1;

    ScoredLines(int size) {
        this(new long[size], new Status[size]);
    }

    /** Takes down the score of a line that fits, in units. */
    void take(int index, Verdict verdict, long score) {
        statuses[index] = status(verdict);
        units[index] = score;
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case SCORED -> Status.SCORED;
            case RATED -> Status.RATED;
            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
            case MISSING -> Status.MISSING;
            case NOT_DUE -> Status.NOT_DUE;
            default -> throw new IllegalStateException(verdict + " is the verdict on a line that does not fit");
        };
    }

    boolean counts(int index) {
        return units[index] != NONE;
    }

    boolean isDue(int index) {
        return statuses[index] != Status.NOT_DUE;
    }

    boolean isMeasured(int index) {
        return statuses[index] == Status.SCORED || statuses[index] == Status.RATED;
    }

    /** {@return whether every line that is due is measured} */
    boolean isComplete() {
        for (int i = 0; i < units.length; i++) {
            if (isDue(i) && !isMeasured(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return these scores with one that an evaluator awards, in units} */
    ScoredLines with(int index, long awarded) {
        ScoredLines changed = copy();
        changed.rate(index, awarded);
        return changed;
    }

    /** {@return these scores with another one for every line that is due} */
    ScoredLines withAllDue(long awarded) {
        ScoredLines changed = copy();
        for (int i = 0; i < units.length; i++) {
            if (isDue(i)) {
                changed.rate(i, awarded);
            }
        }
        return changed;
    }

    private ScoredLines copy() {
        return new ScoredLines(units.clone(), statuses.clone());
    }

    private void rate(int index, long awarded) {
        units[index] = awarded;
        statuses[index] = Status.RATED;
    }
}
