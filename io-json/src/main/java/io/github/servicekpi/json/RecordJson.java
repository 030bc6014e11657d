package io.github.servicekpi.json;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;

/**
 * Records as JSON.
 *
 * <p>To score a document, let {@link #assess(byte[], ScorecardCalculator) assess} read it: it locates what does not fit the
 * scorecard, too, which a record that was read before has no places for.
 */
public final class RecordJson {
    private RecordJson() {}

    /**
     * {@return the record that a document in UTF-8 holds}
     *
     * @param utf8 the document
     * @throws InvalidInputException if it is not well formed; it names and locates everything that is wrong
     */
    public static PerformanceRecord read(byte[] utf8) {
        return DraftReader.read(utf8).as(PerformanceRecord::of);
    }

    /**
     * {@return the record that a text holds}
     *
     * @param json the document
     * @throws InvalidInputException if it is not well formed; it names and locates everything that is wrong
     */
    public static PerformanceRecord read(String json) {
        return DraftReader.read(json).as(PerformanceRecord::of);
    }

    /**
     * {@return the record that a document in UTF-8 holds, to be rolled up into a longer period}
     *
     * @param utf8 the document
     * @param scorecard what the record is for
     * @throws InvalidInputException if it is not well formed or measures what the scorecard does not have; it names and
     *     locates everything that is wrong
     */
    public static PerformanceRecord readPart(byte[] utf8, Scorecard scorecard) {
        return DraftReader.read(utf8).as(draft -> PerformanceRecord.partOf(draft, scorecard));
    }

    /**
     * {@return the record that a text holds, to be rolled up into a longer period}
     *
     * @param json the document
     * @param scorecard what the record is for
     * @throws InvalidInputException if it is not well formed or measures what the scorecard does not have; it names and
     *     locates everything that is wrong
     */
    public static PerformanceRecord readPart(String json, Scorecard scorecard) {
        return DraftReader.read(json).as(draft -> PerformanceRecord.partOf(draft, scorecard));
    }

    /**
     * {@return what the record that a document in UTF-8 holds comes to}
     *
     * @param utf8 the document
     * @param calculator what assesses the records
     * @throws InvalidInputException if it is not well formed or does not fit the calculator's scorecard; it names and locates
     *     everything that is wrong
     */
    public static Assessment assess(byte[] utf8, ScorecardCalculator calculator) {
        return DraftReader.read(utf8).as(calculator::assess);
    }

    /**
     * {@return what the record that a text holds comes to}
     *
     * @param json the document
     * @param calculator what assesses the records
     * @throws InvalidInputException if it is not well formed or does not fit the calculator's scorecard; it names and locates
     *     everything that is wrong
     */
    public static Assessment assess(String json, ScorecardCalculator calculator) {
        return DraftReader.read(json).as(calculator::assess);
    }

    /**
     * {@return a record in UTF-8, without a line end}
     *
     * @param record the record
     */
    public static byte[] write(PerformanceRecord record) {
        return JsonText.bytes(json -> json.draft(record.toDraft()));
    }
}
