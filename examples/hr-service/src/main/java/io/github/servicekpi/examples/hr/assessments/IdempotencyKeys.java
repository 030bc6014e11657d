package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.examples.hr.assessments.Outcome.Status;
import io.github.servicekpi.examples.hr.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests were carried out under a key of their client's choice, and what they came to. */
@Repository
class IdempotencyKeys {
    private static final int LONGEST = 255;

    private final JdbcClient database;
    private final Assessments assessments;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, Assessments assessments, Clock clock) {
        this.database = database;
        this.assessments = assessments;
        this.clock = clock;
    }

    /**
     * A request to store one record.
     *
     * @param account who sent it
     * @param key the client's key; null if it gave none
     * @param hash the SHA-256 of what was asked, as it was sent: the version in use may be another one next time
     */
    record Request(String account, @Nullable String key, String hash) {
        static Request of(String account, @Nullable String key, String parameters, byte[] body) {
            if (key != null && (key.isBlank() || key.length() > LONGEST)) {
                throw Refusal.badRequest(
                        "bad-idempotency-key", "Idempotency-Key has to have 1 to " + LONGEST + " characters");
            }
            MessageDigest hash = sha256();
            hash.update(parameters.getBytes(StandardCharsets.UTF_8));
            return new Request(account, key, HexFormat.of().formatHex(hash.digest(body)));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private record Kept(String request, long assessmentId, int version, String status) {}

    /** {@return what the request came to, if it was carried out before} */
    Optional<Outcome> outcome(Request request) {
        if (request.key() == null) {
            return Optional.empty();
        }
        return database.sql("""
                        select request, assessment_id, version, status from idempotency_keys
                        where account = :account and idempotency = :key""")
                .param("account", request.account())
                .param("key", request.key())
                .query(Kept.class)
                .optional()
                .map(kept -> outcome(kept, request));
    }

    private Outcome outcome(Kept kept, Request request) {
        if (!kept.request().equals(request.hash())) {
            throw Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "this Idempotency-Key came with another request before; take a new key for a new request");
        }
        StoredAssessment stored = assessments
                .find(kept.assessmentId())
                .filter(current -> current.version() == kept.version())
                .or(() -> assessments.findFormer(kept.assessmentId(), kept.version()))
                .orElseThrow();
        return new Outcome(Status.valueOf(kept.status()), stored);
    }

    /** Keeps what a request came to. */
    void keep(Request request, Outcome outcome) {
        if (request.key() == null) {
            return;
        }
        int added = database.sql("""
                        insert into idempotency_keys
                        (account, idempotency, request, assessment_id, version, status, created_at)
                        values (:account, :key, :request, :assessment, :version, :status, :at) on conflict do nothing""")
                .param("account", request.account())
                .param("key", request.key())
                .param("request", request.hash())
                .param("assessment", outcome.assessment().id())
                .param("version", outcome.assessment().version())
                .param("status", outcome.status().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (added == 0) { // the same key came twice at the same time: begun again, this one finds what the other did
            throw new OptimisticLockingFailureException("Another request took the Idempotency-Key meanwhile");
        }
    }
}
