package io.github.servicekpi.examples.hr.pages;

/**
 * The first page.
 *
 * @param name who is signed in
 * @param readsAll whether scorecards and all sheets may be seen
 */
public record HomeView(String name, boolean readsAll) {}
