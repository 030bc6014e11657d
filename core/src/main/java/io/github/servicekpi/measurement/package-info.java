/**
 * What happened: the {@linkplain io.github.servicekpi.measurement.Measurement measurements} of one subject in one period,
 * together a {@linkplain io.github.servicekpi.measurement.PerformanceRecord performance record}.
 */
@NullMarked
package io.github.servicekpi.measurement;

import org.jspecify.annotations.NullMarked;
