/**
 * The words that everything else shares: {@linkplain io.github.servicekpi.AssessmentPeriod periods},
 * {@linkplain io.github.servicekpi.LocalizedText texts}, {@linkplain io.github.servicekpi.Rational exact numbers},
 * {@linkplain io.github.servicekpi.Draft drafts} and the {@linkplain io.github.servicekpi.Problem problems} found in them.
 */
@NullMarked
@ValueStyle
package io.github.servicekpi;

import org.jspecify.annotations.NullMarked;
