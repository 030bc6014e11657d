package io.github.servicekpi.examples.benchmarks;

/** Another way to score a {@link WorkUnit}. */
interface Peer {
    /**
     * {@return all scores and the total in whatever form this peer has them}
     *
     * @param row which assessment
     */
    Object assess(int row);

    /**
     * {@return the scores of all indicators, then the total, in hundredths}
     *
     * @param row which assessment
     */
    long[] hundredths(int row);
}
