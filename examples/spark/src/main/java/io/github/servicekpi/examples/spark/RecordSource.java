package io.github.servicekpi.examples.spark;

import org.apache.spark.api.java.JavaRDD;

/** Where records come from: lines of JSON in chunks, in an order that does not depend on how they are partitioned. */
interface RecordSource {
    /**
     * {@return the records in their order}
     *
     * @param numbered whether the chunks must know the numbers of their lines, which may take another look at the files
     */
    JavaRDD<Chunk> chunks(boolean numbered);

    /** {@return the number of partitions} */
    int partitions();
}
