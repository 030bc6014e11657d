/**
 * The sheet: a {@linkplain io.github.servicekpi.scorecard.Scorecard scorecard} with its indicators, bands, weights, groups
 * and gates.
 *
 * <p>A scorecard is written with builders and checked as a whole: the parts are handed to
 * {@link io.github.servicekpi.scorecard.Scorecard.Builder} as builders, and its {@code build()} reports everything that is
 * wrong at once, each problem under the pointer it would have in the JSON format.
 */
@NullMarked
package io.github.servicekpi.scorecard;

import org.jspecify.annotations.NullMarked;
