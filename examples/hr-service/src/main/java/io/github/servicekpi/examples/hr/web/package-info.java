/** What all endpoints share: refusals as problem details, bodies with a limit, entity tags. */
@NullMarked
package io.github.servicekpi.examples.hr.web;

import org.jspecify.annotations.NullMarked;
