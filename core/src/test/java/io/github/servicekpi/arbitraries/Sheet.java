package io.github.servicekpi.arbitraries;

import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;

/**
 * A scorecard and a record that fits it.
 *
 * @param scorecard any scorecard
 * @param record a record that a calculator of the scorecard accepts
 */
public record Sheet(Scorecard scorecard, PerformanceRecord record) {}
