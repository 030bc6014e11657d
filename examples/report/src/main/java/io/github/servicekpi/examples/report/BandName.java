package io.github.servicekpi.examples.report;

import io.github.servicekpi.examples.report.words.Text;

/**
 * A band that was reached.
 *
 * @param id its id
 * @param name its name
 * @param tint its tint
 */
record BandName(String id, Text name, int tint) {}
