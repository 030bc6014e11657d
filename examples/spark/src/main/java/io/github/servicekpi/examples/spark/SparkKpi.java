package io.github.servicekpi.examples.spark;

import org.apache.spark.sql.SparkSession;

/** X. */
public final class SparkKpi {
    private SparkKpi() {}

    /** X. */
    public static void main(String... args) throws java.io.IOException {
        try (SparkSession spark =
                SparkSession.builder().master("local[2]").appName("x").getOrCreate()) {
            System.out.println(spark.range(10).count());
        }
    }
}
