/**
 * What happened: the {@linkplain io.github.servicekpi.measurement.Measurement measurements} of one subject in one
 * period, together a {@linkplain io.github.servicekpi.measurement.PerformanceRecord performance record}.
 *
 * <pre>{@code
 * PerformanceRecord record = PerformanceRecord.builder()
 *         .subject("E-1001")
 *         .period("2026-09")
 *         .ratio("on-time-repair-rate", 58, 60)
 *         .value("repair-time", "25.5")
 *         .build();
 * }</pre>
 *
 * <p>A ratio is kept as it is, never as a quotient. A record knows no clock: its period is what it says.
 */
@NullMarked
package io.github.servicekpi.measurement;

import org.jspecify.annotations.NullMarked;
