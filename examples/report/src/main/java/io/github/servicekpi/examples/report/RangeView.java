package io.github.servicekpi.examples.report;

import io.github.servicekpi.examples.report.words.Text;

/**
 * Values that earn a band, as a form prints them.
 *
 * @param text the values, with their unit
 * @param atLeast the least of them with at most 9 fraction digits, else empty
 * @param atMost the greatest of them with at most 9 fraction digits, else empty
 */
record RangeView(Text text, String atLeast, String atMost) {}
