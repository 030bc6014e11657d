package io.github.servicekpi.examples.spark;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Assessments as rows of a table. Every number is a {@code DECIMAL}. */
final class AssessmentTable {
    /** The highest total, 2000, takes four digits before the point; what is averaged and summed gets more from Spark. */
    private static final int DIGITS_BEFORE_POINT = 6;

    /** A coverage or a weighted score that is not rounded for showing has at most so many fraction digits. */
    private static final DataType SHARE = createDecimalType(20, 16);

    private AssessmentTable() {}

    /** {@return the columns of assessments by a scorecard} */
    static StructType schema(Scorecard scorecard) {
        int scale = scorecard.rounding().scale();
        DataType points = createDecimalType(DIGITS_BEFORE_POINT + scale, scale);
        StructType line = new StructType()
                .add("id", StringType, false)
                .add("status", StringType, false)
                .add("score", points)
                .add("band", StringType)
                .add("effective_weight", SHARE, false)
                .add("weighted_score", SHARE, false);
        return new StructType()
                .add("subject", StringType, false)
                .add("period", StringType, false)
                .add("first_day", DateType, false)
                .add("last_day", DateType, false)
                .add("scorecard", StringType, false)
                .add("coverage", SHARE, false)
                .add("weighted_total", points, false)
                .add("adjustment", points)
                .add("total", points)
                .add("band", StringType)
                .add("gates", createArrayType(StringType, false), false)
                .add("indicators", createArrayType(line, false), false);
    }

    /**
     * {@return the row of an assessment}
     *
     * @param assessment the assessment
     * @param fingerprint that of its scorecard
     */
    static Row row(Assessment assessment, String fingerprint) {
        boolean withheld = assessment.isWithheld();
        return RowFactory.create(
                assessment.subject(),
                assessment.period().toString(),
                assessment.period().firstDay(),
                assessment.period().lastDay(),
                fingerprint,
                assessment.coverage(),
                assessment.weightedTotal(),
                assessment.adjustment().orElse(null),
                withheld ? null : assessment.total(),
                withheld ? null : assessment.band().id(),
                assessment.gates().stream().map(Gate::indicator).toArray(String[]::new),
                assessment.indicators().stream().map(AssessmentTable::line).toArray(Row[]::new));
    }

    private static Row line(IndicatorResult line) {
        return RowFactory.create(
                line.indicator().id(),
                line.status().toString(),
                line.score().orElse(null),
                line.band().map(Band::id).orElse(null),
                line.effectiveWeight(),
                line.weightedScore());
    }
}
