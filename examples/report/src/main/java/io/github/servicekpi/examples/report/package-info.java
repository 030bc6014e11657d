/**
 * Sheets for people to read, print and sign, as HTML pages that need nothing but a browser. A program calls
 * {@link io.github.servicekpi.examples.report.HtmlReport} for a page, or
 * {@link io.github.servicekpi.examples.report.ReportFiles} for a folder of them, with what it has as a
 * {@link io.github.servicekpi.examples.report.ReportInput}.
 */
@NullMarked
package io.github.servicekpi.examples.report;

import org.jspecify.annotations.NullMarked;
