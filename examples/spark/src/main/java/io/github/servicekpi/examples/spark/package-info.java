/** A company group's year of records, assessed on Apache Spark. */
@NullMarked
package io.github.servicekpi.examples.spark;

import org.jspecify.annotations.NullMarked;
