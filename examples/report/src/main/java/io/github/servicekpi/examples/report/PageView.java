package io.github.servicekpi.examples.report;

/**
 * What every page has around its content.
 *
 * @param title the page's title
 * @param policy the Content-Security-Policy that lets this page's own style and script work and nothing else
 * @param style the style sheet
 * @param script the script
 */
record PageView(String title, String policy, String style, String script) {}
