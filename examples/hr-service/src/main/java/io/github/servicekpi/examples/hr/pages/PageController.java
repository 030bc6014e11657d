package io.github.servicekpi.examples.hr.pages;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.examples.hr.accounts.AccountService;
import io.github.servicekpi.examples.hr.accounts.Caller;
import io.github.servicekpi.examples.hr.accounts.Role;
import io.github.servicekpi.examples.hr.assessments.Assessments;
import io.github.servicekpi.examples.hr.assessments.StoredAssessment;
import io.github.servicekpi.examples.hr.scorecards.Scorecards;
import io.github.servicekpi.examples.hr.scorecards.StoredScorecard;
import io.github.servicekpi.examples.hr.web.HtmlPages;
import io.github.servicekpi.examples.hr.web.Outages;
import io.github.servicekpi.examples.hr.web.Paging;
import io.github.servicekpi.examples.hr.web.Paging.Page;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pages for a browser. They hold no script, and say in words what went wrong. */
@RestController
@Hidden
class PageController {
    private static final int ROWS = 100;

    private final HtmlPages pages;
    private final Scorecards scorecards;
    private final Assessments assessments;
    private final AccountService accounts;

    PageController(HtmlPages pages, Scorecards scorecards, Assessments assessments, AccountService accounts) {
        this.pages = pages;
        this.scorecards = scorecards;
        this.assessments = assessments;
        this.accounts = accounts;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(@AuthenticationPrincipal Caller caller) {
        return pages.of(HttpStatus.OK, "home", new HomeView(caller.name(), caller.readsAll()));
    }

    @GetMapping("/pages/scorecards")
    ResponseEntity<byte[]> scorecards(
            @RequestParam(defaultValue = "") String after, @AuthenticationPrincipal Caller caller, CsrfToken token) {
        return scorecards(HttpStatus.OK, after, UploadView.NONE, caller, token);
    }

    @PostMapping(path = "/pages/scorecards", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> upload(
            @RequestParam MultipartFile file, @AuthenticationPrincipal Caller caller, CsrfToken token)
            throws IOException {
        byte[] document = file.getBytes();
        try {
            Scorecards.Stored stored = scorecards.store(document, caller.name());
            return scorecards(HttpStatus.OK, "", UploadView.stored(stored), caller, token);
        } catch (InvalidInputException e) {
            return scorecards(HttpStatus.BAD_REQUEST, "", UploadView.of(e.problems(), document), caller, token);
        } catch (Refusal e) {
            return scorecards(e.status(), "", UploadView.refused(e), caller, token);
        }
    }

    private ResponseEntity<byte[]> scorecards(
            HttpStatus status, String after, UploadView upload, Caller caller, CsrfToken token) {
        Page<StoredScorecard> page = Paging.page(scorecards.after(after, ROWS + 1), ROWS, StoredScorecard::fingerprint);
        boolean uploads = caller.role() == Role.ADMINISTRATOR;
        return pages.of(status, "scorecards", new ScorecardsView(page, uploads, upload, token.getToken()));
    }

    @GetMapping("/pages/sheets")
    ResponseEntity<byte[]> sheets(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "0") long after,
            @AuthenticationPrincipal Caller caller) {
        String asked = period.isBlank() ? null : period.strip();
        String whose = caller.readsAll() ? null : caller.subject();
        Assessments.Filter filter = new Assessments.Filter(whose, asked, null);
        List<StoredAssessment.Summary> rows = assessments.summariesAfter(after, ROWS + 1, filter);
        return pages.of(
                HttpStatus.OK,
                "sheets",
                new SheetsView(Paging.page(rows, ROWS, StoredAssessment.Summary::id), period.strip()));
    }

    @GetMapping("/pages/password")
    ResponseEntity<byte[]> password(CsrfToken token) {
        return pages.of(HttpStatus.OK, "password", new PasswordView(token.getToken(), false, null));
    }

    @PostMapping("/pages/password")
    ResponseEntity<byte[]> choosePassword(
            @RequestParam String password,
            @RequestParam String again,
            @AuthenticationPrincipal Caller caller,
            CsrfToken token) {
        if (!password.equals(again)) {
            return wrongPassword("the two passwords differ; type the same one twice", token);
        }
        try {
            accounts.choosePassword(caller, password);
        } catch (Refusal e) {
            return wrongPassword(e.detail(), token);
        }
        return pages.of(HttpStatus.OK, "password", new PasswordView(token.getToken(), true, null));
    }

    private ResponseEntity<byte[]> wrongPassword(@Nullable String problem, CsrfToken token) {
        return pages.of(HttpStatus.BAD_REQUEST, "password", new PasswordView(token.getToken(), false, problem));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return pages.of(refusal);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> database(RuntimeException e) {
        return pages.of(Outages.refusalOf(e));
    }
}
