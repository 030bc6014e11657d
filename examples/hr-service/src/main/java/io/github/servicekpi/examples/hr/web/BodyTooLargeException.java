package io.github.servicekpi.examples.hr.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Thrown where more of a body is read than is allowed. */
final class BodyTooLargeException extends IOException {
    private final long limit;

    BodyTooLargeException(long limit) {
        super("the body has more than " + limit + " bytes");
        this.limit = limit;
    }

    Refusal refusal() {
        return Refusal.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "the body has more than " + limit
                        + " bytes, which is the most; many records go as application/x-ndjson");
    }
}
