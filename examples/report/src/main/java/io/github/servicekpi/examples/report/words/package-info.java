/** The words and figures of a sheet, on a page as in a terminal. */
@NullMarked
package io.github.servicekpi.examples.report.words;

import org.jspecify.annotations.NullMarked;
