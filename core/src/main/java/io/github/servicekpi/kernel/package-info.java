/**
 * Not for users: the fast arithmetic of scores. Numbers and arrays in, arrays out; the only place with a {@code double}, and
 * each class that has one proves why it is exact.
 */
@NullMarked
package io.github.servicekpi.kernel;

import org.jspecify.annotations.NullMarked;
