/** Every write, in order and for good. */
@NullMarked
package io.github.servicekpi.examples.hr.audit;

import org.jspecify.annotations.NullMarked;
