package io.github.servicekpi.examples.spark;

import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: how many are in which band, and how the units compare, by Spark SQL. */
@Command(
        name = "report",
        header = "Print how many are in which band, how the units compare, and which indicators are weakest.",
        description = "Reads the table that assess and roll-up write.")
final class ReportCommand implements Callable<Integer> {
    private static final StructType BANDS = new StructType()
            .add("place", DataTypes.IntegerType, false)
            .add("band", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false);

    private static final String BY_BAND = """
            SELECT coalesce(b.name, '(withheld)') AS band, coalesce(n, 0) AS assessments,
                   CAST(100 * CAST(coalesce(n, 0) AS DECIMAL(20)) / nullif((SELECT count(*) FROM assessments), 0)
                        AS DECIMAL(5, 2)) AS percent
            FROM bands b FULL OUTER JOIN (SELECT band, count(*) AS n FROM assessments GROUP BY band) a ON a.band = b.band
            ORDER BY b.place NULLS LAST""";

    private static final String BY_UNIT = """
            SELECT coalesce(u.unit, '(no unit)') AS unit, count(*) AS assessments,
                   CAST(avg(a.total) AS DECIMAL(10, 2)) AS average, min(a.total) AS lowest, max(a.total) AS highest,
                   CAST(100 * CAST(count_if(b.place = 0) AS DECIMAL(20)) / nullif(count(a.total), 0) AS DECIMAL(5, 2)) AS percent_best,
                   CAST(100 * CAST(count_if(b.place = (SELECT max(place) FROM bands)) AS DECIMAL(20)) / nullif(count(a.total), 0)
                        AS DECIMAL(5, 2)) AS percent_worst
            FROM assessments a LEFT JOIN units u ON u.subject = a.subject LEFT JOIN bands b ON b.band = a.band
            GROUP BY 1
            ORDER BY 1""";

    private static final String BY_INDICATOR = """
            SELECT line.id AS indicator, count(line.score) AS scored,
                   CAST(avg(line.score) AS DECIMAL(10, 2)) AS average_score,
                   CAST(avg(line.effective_weight - line.weighted_score * 100 / full) AS DECIMAL(10, 2)) AS average_points_lost
            FROM (SELECT explode(indicators) AS line FROM assessments) CROSS JOIN full_score
            GROUP BY 1
            ORDER BY average_points_lost DESC, indicator""";

    @Mixin
    private CardArgument card = new CardArgument();

    @Parameters(index = "1", paramLabel = "TABLE", description = "The folder assessments.parquet.")
    private String table = "";

    @Option(
            names = "--units",
            paramLabel = "CSV",
            description =
                    "Which unit each subject belongs to: a file or folder of CSV with the columns subject and unit, "
                            + "without a header.")
    private @Nullable String units;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = session.open()) {
            run(spark, card.read(spark.sparkContext().hadoopConfiguration()), table, units);
        }
        return 0;
    }

    /** Prints the report. */
    static void run(SparkSession spark, Scorecard scorecard, String table, @Nullable String units) {
        prepare(spark, scorecard, table, units);
        System.out.println(TextTable.of(byBand(spark)));
        if (units != null) {
            System.out.println(TextTable.of(byUnit(spark)));
        }
        System.out.print(TextTable.of(byIndicator(spark)));
    }

    /** Gives the tables their names. */
    static void prepare(SparkSession spark, Scorecard scorecard, String table, @Nullable String units) {
        Dataset<Row> assessments = spark.read().parquet(table);
        String fingerprint = ScorecardJson.fingerprint(scorecard);
        if (!assessments
                .filter(assessments.col("scorecard").notEqual(fingerprint))
                .isEmpty()) {
            throw new CommandFailure(table + ": holds assessments by another scorecard than this one, whose SHA-256 is "
                    + fingerprint + "; name the scorecard that they were made by");
        }
        assessments.createOrReplaceTempView("assessments");
        spark.createDataFrame(bands(scorecard), BANDS).createOrReplaceTempView("bands");
        spark.sql("SELECT CAST(" + scorecard.bandScale().fullScore().toPlainString() + " AS DECIMAL(8, 4)) AS full")
                .createOrReplaceTempView("full_score");
        if (units != null) {
            spark.read().schema("subject STRING, unit STRING").csv(units).createOrReplaceTempView("units");
        }
    }

    private static List<Row> bands(Scorecard scorecard) {
        List<Row> rows = new ArrayList<>();
        for (Band band : scorecard.bandScale().bestFirst()) {
            rows.add(RowFactory.create(
                    rows.size(),
                    band.id(),
                    band.name().map(name -> name.in("en")).orElse(band.id())));
        }
        return rows;
    }

    /** {@return how many assessments are in which band, the best first} */
    static Dataset<Row> byBand(SparkSession spark) {
        return spark.sql(BY_BAND);
    }

    /** {@return how the units compare} */
    static Dataset<Row> byUnit(SparkSession spark) {
        return spark.sql(BY_UNIT);
    }

    /** {@return which indicators cost the most points} */
    static Dataset<Row> byIndicator(SparkSession spark) {
        return spark.sql(BY_INDICATOR);
    }
}
