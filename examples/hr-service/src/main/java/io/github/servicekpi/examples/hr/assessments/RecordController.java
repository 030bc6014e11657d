package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.hr.accounts.Caller;
import io.github.servicekpi.examples.hr.accounts.Subjects;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.examples.hr.scorecards.CurrentScorecards;
import io.github.servicekpi.examples.hr.scorecards.Scorecards;
import io.github.servicekpi.examples.hr.web.Ndjson;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import io.github.servicekpi.json.RecordJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes records: one, a file of them, or a correction. */
@RestController
class RecordController {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Scorecards scorecards;
    private final CurrentScorecards current;
    private final Assessments assessments;
    private final Recording recording;
    private final RecordImport records;
    private final Meters meters;

    RecordController(
            Scorecards scorecards,
            CurrentScorecards current,
            Assessments assessments,
            Recording recording,
            RecordImport records,
            Meters meters) {
        this.scorecards = scorecards;
        this.current = current;
        this.assessments = assessments;
        this.recording = recording;
        this.records = records;
        this.meters = meters;
    }

    @Operation(
            summary = "Scores one record and stores its assessment",
            description = "By the stored scorecard of a fingerprint, or by the version in use of a scorecardId.")
    @PostMapping(
            path = "/assessments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(
            @RequestParam(required = false) @Nullable String scorecard,
            @RequestParam(required = false) @Nullable String scorecardId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody byte[] body,
            @AuthenticationPrincipal Caller caller) {
        IdempotencyKeys.Request request =
                IdempotencyKeys.Request.of(caller.name(), key, scorecard + " " + scorecardId, body);
        Outcome outcome = recording.outcome(request).orElseGet(() -> {
            Card card = card(scorecard, scorecardId);
            Assessment scored = score(body, card);
            return meters.timed(() -> recording.store(scored, card, request));
        });
        StoredAssessment stored = outcome.assessment();
        if (outcome.status() == Outcome.Status.CONFLICT) {
            throw Refusal.conflict("other-record", Outcome.ANOTHER_RECORD.replace("{id}", String.valueOf(stored.id())));
        }
        meters.count(1, 0);
        return ResponseEntity.status(outcome.status() == Outcome.Status.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/assessments/" + stored.id()))
                .eTag(Versions.tag(stored.version()))
                .body(SheetController.bytes(stored.assessment()));
    }

    private Assessment score(byte[] body, Card card) {
        try {
            Assessment scored = RecordJson.assess(body, card.calculator());
            Subjects.check(scored.subject());
            return scored;
        } catch (InvalidInputException | Refusal e) {
            meters.count(0, 1);
            throw e;
        }
    }

    @Operation(
            summary = "Scores records by the thousand",
            description = "One record a line in, one answer a line out, in order and while the records come.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = Ndjson.TYPE))
    @PostMapping(path = "/assessments", consumes = Ndjson.TYPE)
    void postMany(
            @RequestParam(required = false) @Nullable String scorecard,
            @RequestParam(required = false) @Nullable String scorecardId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            InputStream body,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        if (key != null) {
            throw Refusal.badRequest(
                    "idempotency-key-not-taken",
                    "records as NDJSON take no Idempotency-Key; sent again, each is found by its subject, period and "
                            + "scorecard");
        }
        records.run(body, card(scorecard, scorecardId), caller, new LateOutput(response));
    }

    @Operation(summary = "Corrects the record of an assessment", description = "What it was before is kept.")
    @PutMapping(
            path = "/assessments/{id}/record",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correct(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body,
            @AuthenticationPrincipal Caller caller) {
        int version = Versions.read(ifMatch);
        StoredAssessment before = assessments.find(id).orElseThrow(() -> Refusal.notFound("assessment of this number"));
        Card card = scorecards.card(before.fingerprint());
        Assessment scored = score(body, card);
        if (!scored.subject().equals(before.subject())
                || !scored.period().toString().equals(before.period())) {
            throw Refusal.conflict(
                    "other-subject",
                    "a correction has to be about the same subject and period; post others as new records");
        }
        StoredAssessment after = meters.timed(() -> recording.correct(id, version, scored, card, caller.name()));
        meters.count(1, 0);
        return ResponseEntity.ok().eTag(Versions.tag(after.version())).body(SheetController.bytes(after.assessment()));
    }

    private Card card(@Nullable String fingerprint, @Nullable String id) {
        if ((fingerprint == null) == (id == null)) {
            throw Refusal.badRequest(
                    "bad-scorecard",
                    "say what to score by: either scorecard, a fingerprint, or scorecardId, the id of one in use");
        }
        return scorecards.card(
                fingerprint != null
                        ? fingerprint
                        : current.get(String.valueOf(id)).fingerprint());
    }

    /** Says that the answer is NDJSON when it begins: until then it may still become a refusal. */
    private static final class LateOutput extends OutputStream {
        private final HttpServletResponse response;

        LateOutput(HttpServletResponse response) {
            this.response = response;
        }

        private OutputStream out() throws IOException {
            if (!response.isCommitted()) {
                response.setContentType(Ndjson.TYPE);
            }
            return response.getOutputStream();
        }

        @Override
        public void write(int octet) throws IOException {
            out().write(octet);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out().write(from, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out().flush();
        }
    }
}
