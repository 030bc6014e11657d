package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.Sentences;
import io.github.servicekpi.examples.hr.accounts.Caller;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.examples.hr.scorecards.Scorecards;
import io.github.servicekpi.examples.hr.web.Languages;
import io.github.servicekpi.examples.hr.web.Paging;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.json.PlanJson;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.scorecard.Scorecard;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows assessments: as data, explained, with what would take them further, as a sheet to print, and checked. */
@RestController
class SheetController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    /** The sheet is a page that loads nothing; its style and its pictures are in it. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'";

    private final Assessments assessments;
    private final Scorecards scorecards;

    SheetController(Assessments assessments, Scorecards scorecards) {
        this.assessments = assessments;
        this.scorecards = scorecards;
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Operation(summary = "Lists assessments", description = "An employee sees only the own ones.")
    @GetMapping("/assessments")
    Paging.Page<StoredAssessment.Summary> list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String scorecard,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int size,
            @AuthenticationPrincipal Caller caller) {
        if (subject != null && !caller.reads(subject)) {
            return new Paging.Page<>(List.of(), null);
        }
        String whose = caller.readsAll() ? subject : caller.subject();
        Assessments.Filter filter = new Assessments.Filter(whose, period, scorecard);
        List<StoredAssessment.Summary> found = assessments.summariesAfter(after, Paging.size(size) + 1, filter);
        return Paging.page(found, size, StoredAssessment.Summary::id);
    }

    @GetMapping(path = "/assessments/{id}", produces = JSON)
    ResponseEntity<byte[]> assessment(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @AuthenticationPrincipal Caller caller) {
        return tagged(version(id, version, caller), StoredAssessment::assessment);
    }

    @GetMapping(path = "/assessments/{id}/record", produces = JSON)
    ResponseEntity<byte[]> record(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @AuthenticationPrincipal Caller caller) {
        return tagged(version(id, version, caller), StoredAssessment::record);
    }

    private static ResponseEntity<byte[]> tagged(StoredAssessment stored, Function<StoredAssessment, String> text) {
        return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(bytes(text.apply(stored)));
    }

    @Operation(summary = "Says why each line has its score, as data")
    @GetMapping(path = "/assessments/{id}/explanation", produces = JSON)
    byte[] explanation(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        StoredAssessment stored = visible(id, caller);
        return card(stored).json().explaining().write(scored(stored));
    }

    @Operation(summary = "Says why each line has its score, in sentences, those that cost most first")
    @GetMapping(path = "/assessments/{id}/explanation", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> sentences(
            @PathVariable long id,
            @RequestParam(defaultValue = "en") String lang,
            @AuthenticationPrincipal Caller caller) {
        Sentences sentences = Sentences.in(Languages.tag(lang));
        String text = scored(visible(id, caller)).explain().stream()
                .sorted(Explanation.MOST_LOST_FIRST)
                .map(line -> line.line().indicator().id() + ": " + sentences.of(line) + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }

    @Operation(summary = "Says what it would take to reach a band or a total, as data")
    @GetMapping(path = "/assessments/{id}/plan", produces = JSON)
    byte[] plan(@PathVariable long id, @RequestParam String to, @AuthenticationPrincipal Caller caller) {
        return PlanJson.write(plan(visible(id, caller), to));
    }

    @Operation(summary = "Says what it would take to reach a band or a total, in sentences")
    @GetMapping(path = "/assessments/{id}/plan", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> planSentences(
            @PathVariable long id,
            @RequestParam String to,
            @RequestParam(defaultValue = "en") String lang,
            @AuthenticationPrincipal Caller caller) {
        List<String> said = Sentences.in(Languages.tag(lang)).of(plan(visible(id, caller), to));
        return ResponseEntity.ok().contentType(TEXT).body(String.join("\n", said) + "\n");
    }

    private ImprovementPlan plan(StoredAssessment stored, String to) {
        Card card = card(stored);
        return card.calculator().plan(RecordJson.read(stored.record()), goal(to, card.scorecard()));
    }

    private static Goal goal(String to, Scorecard scorecard) {
        try {
            return Goal.parse(to, scorecard);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("bad-goal", String.valueOf(e.getMessage()));
        }
    }

    @Operation(summary = "The sheet, to read, print and sign")
    @GetMapping(path = "/assessments/{id}/sheet", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> sheet(
            @PathVariable long id,
            @RequestParam(defaultValue = "en") String lang,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        String tag = Languages.tag(lang);
        StoredAssessment stored = visible(id, caller);
        StringWriter page = new StringWriter();
        HtmlReport.of(card(stored).calculator(), tag).writeSubject(List.of(scored(stored)), page);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .body(page.toString());
    }

    /**
     * What scoring again came to.
     *
     * @param id the assessment
     * @param version which version of it
     * @param fingerprint what it was scored by, then and now
     * @param same whether every byte is the same, and the total and the band that lists show
     */
    record Verified(long id, int version, String fingerprint, boolean same) {}

    @Operation(summary = "Scores the stored record again by the stored scorecard, and compares byte for byte")
    @PostMapping("/assessments/{id}/verify")
    Verified verify(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @AuthenticationPrincipal Caller caller) {
        StoredAssessment stored = version(id, version, caller);
        StoredAssessment again =
                StoredAssessment.of(scored(stored), card(stored), stored.writtenAt(), stored.writtenBy());
        return new Verified(id, stored.version(), stored.fingerprint(), again.saysTheSameAs(stored));
    }

    private Card card(StoredAssessment stored) {
        return scorecards.card(stored.fingerprint());
    }

    private Assessment scored(StoredAssessment stored) {
        return card(stored).calculator().assess(RecordJson.read(stored.record()));
    }

    private StoredAssessment version(long id, @Nullable Integer version, Caller caller) {
        StoredAssessment current = visible(id, caller);
        return version == null || version == current.version()
                ? current
                : assessments.findFormer(id, version).orElseThrow(() -> Refusal.notFound("such version of it"));
    }

    /** Sheets of others are as if they did not exist. */
    private StoredAssessment visible(long id, Caller caller) {
        Optional<StoredAssessment> stored = assessments.find(id).filter(found -> caller.reads(found.subject()));
        return stored.orElseThrow(() -> Refusal.notFound("assessment of this number"));
    }
}
