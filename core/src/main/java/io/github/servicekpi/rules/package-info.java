/** Not for users: rules of a sheet that more than one package asks, each said once. */
@NullMarked
package io.github.servicekpi.rules;

import org.jspecify.annotations.NullMarked;
