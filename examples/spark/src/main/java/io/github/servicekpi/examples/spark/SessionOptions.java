package io.github.servicekpi.examples.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command runs. */
final class SessionOptions {
    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Where to run, for example local[2] or spark://host:7077. Unless set, where spark-submit says, "
                            + "or with all cores of this machine.")
    private @Nullable String master;

    /** {@return a session, which whoever asked for it stops} */
    SparkSession open() {
        return open(master);
    }

    static SparkSession open(@Nullable String master) {
        return SparkSession.builder().config(settings(master)).getOrCreate();
    }

    static SparkConf settings(@Nullable String master) {
        SparkConf settings = new SparkConf()
                .setIfMissing("spark.app.name", SparkKpi.NAME)
                // A day is a LocalDate: the older java.sql.Date reaches into the JDK, which would need --add-opens.
                .set("spark.sql.datetime.java8API.enabled", "true");
        if (master != null) {
            settings.setMaster(master);
        }
        settings.setIfMissing("spark.master", "local[*]");
        if (settings.get("spark.master").startsWith("local")) {
            // Nothing outside this machine takes part, so nothing needs its name or a page to look at.
            settings.setIfMissing("spark.driver.host", LOOPBACK);
            settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
            settings.setIfMissing("spark.ui.enabled", "false");
        }
        return settings;
    }
}
