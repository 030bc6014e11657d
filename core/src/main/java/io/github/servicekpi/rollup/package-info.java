/** {@linkplain io.github.servicekpi.rollup.RollUp Rolls up} months to quarters, quarters to years: measurements, or scores. */
@NullMarked
package io.github.servicekpi.rollup;

import org.jspecify.annotations.NullMarked;
