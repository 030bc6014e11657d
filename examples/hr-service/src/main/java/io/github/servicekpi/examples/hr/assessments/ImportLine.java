package io.github.servicekpi.examples.hr.assessments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a line that was stored, or that ends the answer.
 *
 * @param status {@code created}, {@code existing}, {@code conflict} or {@code failed}
 * @param id the number of the assessment that is stored for the line's subject and period
 * @param subject whom the line is about
 * @param period when
 * @param total the stored total, if it is not withheld
 * @param band its band
 * @param detail what went wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLine(
        String status,
        @Nullable Long id,
        @Nullable String subject,
        @Nullable String period,
        @Nullable BigDecimal total,
        @Nullable String band,
        @Nullable String detail) {

    static ImportLine of(Outcome outcome) {
        StoredAssessment stored = outcome.assessment();
        String detail = outcome.status() == Outcome.Status.CONFLICT ? Outcome.ANOTHER_RECORD : null;
        return new ImportLine(
                outcome.status().name().toLowerCase(Locale.ROOT),
                stored.id(),
                stored.subject(),
                stored.period(),
                stored.total(),
                stored.band(),
                detail);
    }

    static ImportLine failed(String detail) {
        return new ImportLine("failed", null, null, null, null, null, detail);
    }
}
