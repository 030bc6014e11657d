/** Not for users: exact arithmetic, and every bound of the formats. */
@NullMarked
package io.github.servicekpi.internal;

import org.jspecify.annotations.NullMarked;
