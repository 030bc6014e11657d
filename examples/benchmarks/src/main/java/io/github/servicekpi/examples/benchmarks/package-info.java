/** How fast exact scoring is, beside what a team would take instead: {@code Benchmarks} runs it all. */
@NullMarked
package io.github.servicekpi.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
