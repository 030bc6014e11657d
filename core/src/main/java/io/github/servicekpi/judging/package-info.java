/**
 * The one judge of records: what a record may say, what each line of it is taken for, and which lines count
 * (core/README.md, sections 3, 6, 7 and 8).
 *
 * <p>Every rule is decided here, on numbers and words, and answered by a {@link io.github.servicekpi.judging.Verdict}. Who
 * assesses takes yes or no from it; who reads a draft has the same verdict turned into a sentence and its place. Not
 * exported.
 */
@NullMarked
package io.github.servicekpi.judging;

import org.jspecify.annotations.NullMarked;
