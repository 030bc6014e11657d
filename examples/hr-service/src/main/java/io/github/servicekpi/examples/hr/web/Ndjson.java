package io.github.servicekpi.examples.hr.web;

/** One JSON object a line. */
public final class Ndjson {
    /** Its media type. */
    public static final String TYPE = "application/x-ndjson";

    private Ndjson() {}
}
