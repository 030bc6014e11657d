/** Who may do what, and how they prove who they are. */
@NullMarked
package io.github.servicekpi.examples.hr.accounts;

import org.jspecify.annotations.NullMarked;
