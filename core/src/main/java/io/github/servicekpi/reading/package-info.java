/** Not for users: from a draft to values, and every problem that is found on the way. */
@NullMarked
package io.github.servicekpi.reading;

import org.jspecify.annotations.NullMarked;
