package io.github.servicekpi.examples.hr.scorecards;

import java.time.OffsetDateTime;

/**
 * A scorecard as it is kept; its text is told apart by the fingerprint.
 *
 * @param fingerprint the SHA-256 of its canonical form
 * @param id its id
 * @param version its version
 * @param createdAt when it was stored
 * @param createdBy by whom
 * @param current whether it is the version in use
 */
public record StoredScorecard(
        String fingerprint, String id, String version, OffsetDateTime createdAt, String createdBy, boolean current) {}
