/** Pages for a browser: upload a scorecard, see its problems beside the text, open sheets. */
@NullMarked
package io.github.servicekpi.examples.hr.pages;

import org.jspecify.annotations.NullMarked;
