/** The service through real HTTP, on both databases. */
@NullMarked
package io.github.servicekpi.examples.hr;

import org.jspecify.annotations.NullMarked;
