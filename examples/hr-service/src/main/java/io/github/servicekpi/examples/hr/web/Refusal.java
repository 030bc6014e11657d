package io.github.servicekpi.examples.hr.web;

import io.github.servicekpi.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is not carried out; the client is told as problem details (RFC 9457). */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final transient List<Problem> problems;

    private Refusal(HttpStatus status, String code, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.problems = problems;
    }

    /**
     * {@return a refusal}
     *
     * @param status the HTTP status
     * @param code a stable word for programs
     * @param detail what was found, what is allowed, what to do instead
     */
    public static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(status, code, detail, List.of());
    }

    /** {@return the refusal of a document, with everything that is wrong with it} */
    public static Refusal of(List<Problem> problems) {
        String detail = problems.size() == 1
                ? "the document has a problem; correct it and send it again"
                : "the document has " + problems.size() + " problems; correct them and send it again";
        return new Refusal(HttpStatus.BAD_REQUEST, "invalid-document", detail, problems);
    }

    /** {@return the refusal of what does not exist, or must not be known to exist} */
    public static Refusal notFound(String what) {
        return of(HttpStatus.NOT_FOUND, "not-found", "there is no " + what);
    }

    /** {@return the refusal of a request that is wrong in itself} */
    public static Refusal badRequest(String code, String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** {@return the refusal of a request that does not fit what is there} */
    public static Refusal conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** {@return the refusal of a request that may be sent again in a while} */
    public static Refusal unavailable(String code, String detail) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
    }

    /** {@return what is told where the database cannot be reached} */
    public static Refusal databaseAway() {
        return unavailable(
                "database-unavailable",
                "the database cannot be reached; nothing of this request was half written; send it again in a while");
    }

    /** {@return the HTTP status} */
    public HttpStatus status() {
        return status;
    }

    /** {@return a stable word for programs} */
    public String code() {
        return code;
    }

    /** {@return what was found, what is allowed, what to do instead} */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** {@return what is wrong with the document, in its order; none if it is not about a document} */
    public List<Problem> problems() {
        return problems;
    }
}
