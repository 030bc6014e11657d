/** The scorecards of an after-sales team. */
package io.github.servicekpi.examples.propertychecks;
