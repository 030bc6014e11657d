package io.github.servicekpi.examples.hr.assessments;

/**
 * What storing one record came to.
 *
 * @param status whether it was new
 * @param assessment the assessment that is stored for its subject, period and scorecard
 */
record Outcome(Status status, StoredAssessment assessment) {
    static final String ANOTHER_RECORD =
            "another record of this subject and period is stored; to correct it, PUT /assessments/{id}/record";

    /** Whether a record was new. */
    enum Status {
        /** It was assessed and stored. */
        CREATED,
        /** The same record was there. */
        EXISTING,
        /** Another record of the same subject and period was there, and stays. */
        CONFLICT
    }
}
