/** Not for users: reading drafts, and exact arithmetic with decimals. */
@NullMarked
package io.github.servicekpi.internal;

import org.jspecify.annotations.NullMarked;
