package io.github.servicekpi.examples.hr.scorecards;

import io.github.servicekpi.examples.hr.accounts.Caller;
import io.github.servicekpi.examples.hr.scorecards.CurrentScorecards.Current;
import io.github.servicekpi.examples.hr.web.Paging;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards over HTTP. */
@RestController
class ScorecardController {
    private final Scorecards scorecards;
    private final CurrentScorecards current;

    ScorecardController(Scorecards scorecards, CurrentScorecards current) {
        this.scorecards = scorecards;
        this.current = current;
    }

    record Choice(@Nullable String fingerprint) {}

    @PutMapping(path = "/scorecards", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StoredScorecard> store(@RequestBody byte[] document, @AuthenticationPrincipal Caller caller) {
        Scorecards.Stored stored = scorecards.store(document, caller.name());
        URI location = URI.create("/scorecards/" + stored.scorecard().fingerprint());
        return ResponseEntity.status(stored.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .body(stored.scorecard());
    }

    @GetMapping("/scorecards")
    Paging.Page<StoredScorecard> list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int size) {
        return Paging.page(scorecards.after(after, Paging.size(size) + 1), size, StoredScorecard::fingerprint);
    }

    @GetMapping(path = "/scorecards/{fingerprint}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] canonical(@PathVariable String fingerprint) {
        return scorecards.canonical(fingerprint);
    }

    @GetMapping("/current-scorecards/{id}")
    ResponseEntity<Current> current(@PathVariable String id) {
        return tagged(HttpStatus.OK, current.get(id));
    }

    @PutMapping(path = "/current-scorecards/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Current> choose(
            @PathVariable String id,
            @RequestBody Choice choice,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @AuthenticationPrincipal Caller caller) {
        String fingerprint = choice.fingerprint();
        if (fingerprint == null) {
            throw Refusal.badRequest("member-missing", "the member \"fingerprint\" is missing");
        }
        return "*".equals(ifNoneMatch)
                ? tagged(HttpStatus.CREATED, current.choose(id, fingerprint, caller.name()))
                : tagged(HttpStatus.OK, current.replace(id, Versions.read(ifMatch), fingerprint, caller.name()));
    }

    private static ResponseEntity<Current> tagged(HttpStatus status, Current current) {
        return ResponseEntity.status(status)
                .eTag(Versions.tag(current.version()))
                .body(current);
    }
}
