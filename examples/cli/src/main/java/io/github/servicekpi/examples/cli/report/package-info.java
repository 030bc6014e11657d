/**
 * Sheets for people to read, print and sign, as HTML pages that need nothing but a browser:
 * {@link io.github.servicekpi.examples.cli.report.HtmlReport}.
 *
 * <p>The package uses the library's core and jte's run time, nothing else, and can be copied into another program together
 * with its templates ({@code src/main/jte}) and its resources.
 */
@NullMarked
package io.github.servicekpi.examples.cli.report;

import org.jspecify.annotations.NullMarked;
