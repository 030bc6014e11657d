package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.json.RecordJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is kept.
 *
 * @param id its number; 0 before it is stored
 * @param subject who is assessed
 * @param period when
 * @param fingerprint the scorecard that it was scored by
 * @param record the record, as canonical JSON
 * @param assessment the assessment, byte for byte
 * @param total the total; null if it is withheld
 * @param band the id of its band; null if the total is withheld
 * @param version how often its record was corrected, from 1
 * @param writtenAt when this version was written
 * @param writtenBy by whom
 */
public record StoredAssessment(
        long id,
        String subject,
        String period,
        String fingerprint,
        String record,
        String assessment,
        @Nullable BigDecimal total,
        @Nullable String band,
        int version,
        OffsetDateTime writtenAt,
        String writtenBy) {

    static StoredAssessment of(Assessment assessment, Card card, OffsetDateTime at, String account) {
        boolean withheld = assessment.isWithheld();
        return new StoredAssessment(
                0,
                assessment.subject(),
                assessment.period().toString(),
                card.fingerprint(),
                new String(RecordJson.write(assessment.record()), StandardCharsets.UTF_8),
                new String(card.json().write(assessment), StandardCharsets.UTF_8),
                withheld ? null : assessment.total(),
                withheld ? null : assessment.band().id(),
                1,
                at,
                account);
    }

    /** {@return this with a number and a version} */
    StoredAssessment as(long newId, int newVersion) {
        return new StoredAssessment(
                newId, subject, period, fingerprint, record, assessment, total, band, newVersion, writtenAt, writtenBy);
    }

    /** {@return whether both come to the same, to the byte} */
    boolean saysTheSameAs(StoredAssessment other) {
        return assessment.equals(other.assessment)
                && Objects.equals(total, other.total)
                && Objects.equals(band, other.band);
    }

    Key key() {
        return new Key(subject, period);
    }

    /**
     * What tells assessments by one scorecard apart, in the order in which they are written: all writers follow it, so no
     * two ever wait for each other.
     */
    record Key(String subject, String period) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySubject = subject.compareTo(other.subject);
            return bySubject != 0 ? bySubject : period.compareTo(other.period);
        }
    }

    /** An assessment without its texts. */
    public record Summary(
            long id,
            String subject,
            String period,
            String fingerprint,
            @Nullable BigDecimal total,
            @Nullable String band,
            int version,
            OffsetDateTime writtenAt,
            String writtenBy) {}
}
