/** Who would move, and by how much, if a period were scored by another scorecard. */
@NullMarked
package io.github.servicekpi.examples.hr.rescoring;

import org.jspecify.annotations.NullMarked;
