/**
 * Reads and writes the JSON formats: {@linkplain io.github.servicekpi.json.ScorecardJson scorecards},
 * {@linkplain io.github.servicekpi.json.RecordJson records}, {@linkplain io.github.servicekpi.json.AssessmentJson
 * assessments}, and {@linkplain io.github.servicekpi.json.NdjsonAssessor records in, assessments out}.
 *
 * <pre>{@code
 * Scorecard scorecard = ScorecardJson.read(cardFile);
 * NdjsonAssessor assessor = NdjsonAssessor.of(ScorecardCalculator.of(scorecard)); // thread-safe, reusable
 * try (InputStream records = Files.newInputStream(recordsFile);
 *         OutputStream assessments = Files.newOutputStream(assessmentsFile)) {
 *     assessor.assess(records, assessments, reject -> rejects.add(reject));
 * }
 * }</pre>
 *
 * <p>Whatever is wrong with a document is reported in one go, each problem with a JSON Pointer, line and column.
 * Nothing unbounded is ever buffered: a document, or a line of a file of records, has at most 1 MiB.
 */
@NullMarked
package io.github.servicekpi.json;

import org.jspecify.annotations.NullMarked;
