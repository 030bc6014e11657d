/**
 * The command line {@code service-kpi}: {@link io.github.servicekpi.examples.cli.ServiceKpi} and one class per command.
 */
@NullMarked
package io.github.servicekpi.examples.cli;

import org.jspecify.annotations.NullMarked;
