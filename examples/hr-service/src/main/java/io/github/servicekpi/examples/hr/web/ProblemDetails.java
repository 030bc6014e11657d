package io.github.servicekpi.examples.hr.web;

import io.github.servicekpi.Problem;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details: the standard members, {@code code} for programs, {@code problems} of a document. */
public final class ProblemDetails {
    private static final String RETRY_AFTER_SECONDS = "5";

    private ProblemDetails() {}

    /** {@return what tells a client of a refusal} */
    public static ResponseEntity<Object> of(Refusal refusal) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.detail());
        body.setProperty("code", refusal.code());
        if (!refusal.problems().isEmpty()) {
            body.setProperty("problems", located(refusal.problems()));
        }
        return ResponseEntity.status(refusal.status())
                .headers(headers(refusal.status()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static HttpHeaders headers(HttpStatusCode status) {
        HttpHeaders headers = new HttpHeaders();
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return headers;
    }

    private static List<LocatedProblem> located(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new LocatedProblem(
                        problem.code().toString(),
                        problem.pointer(),
                        problem.line(),
                        problem.column(),
                        problem.found(),
                        problem.allowed(),
                        problem.nearest(),
                        problem.message()))
                .toList();
    }

    private record LocatedProblem(
            String code,
            String pointer,
            int line,
            int column,
            String found,
            String allowed,
            String nearest,
            String message) {}
}
