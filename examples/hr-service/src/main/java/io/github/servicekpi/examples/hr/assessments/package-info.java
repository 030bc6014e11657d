/** Records come in, assessments are kept with the fingerprint they were scored with. */
@NullMarked
package io.github.servicekpi.examples.hr.assessments;

import org.jspecify.annotations.NullMarked;
