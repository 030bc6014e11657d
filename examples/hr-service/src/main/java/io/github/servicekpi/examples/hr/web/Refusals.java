package io.github.servicekpi.examples.hr.web;

import io.github.servicekpi.InvalidInputException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever stops a request into problem details, and a client's mistake never into a stack trace. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return ProblemDetails.of(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInputException e) {
        return ProblemDetails.of(Refusal.of(e.problems()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> database(RuntimeException e) {
        return ProblemDetails.of(Outages.refusalOf(e));
    }

    /** A query or a form with escapes that stand for nothing. */
    @ExceptionHandler
    ResponseEntity<Object> undecoded(InvalidParameterException e) {
        return ProblemDetails.of(Refusal.badRequest("bad-parameter", "a parameter is not spelled as UTF-8 in %XX"));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unread(IOException e, HttpServletResponse response) {
        return response.isCommitted() ? null : ProblemDetails.of(unreadable(e));
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException e) {
        return ProblemDetails.of(Refusal.badRequest("bad-parameter", "a parameter contains the character U+0000"));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableForm(MultipartException e) {
        return ProblemDetails.of(Refusal.badRequest("unreadable-form", "the form's parts are incomplete or too large"));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(Exception e, HttpServletResponse response) throws Exception {
        if (e instanceof AccessDeniedException) {
            throw e; // Spring Security answers it
        }
        LOG.error("A request failed", e);
        if (response.isCommitted()) {
            return null; // what was sent cannot be taken back
        }
        return ProblemDetails.of(
                Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "the service failed; its log says how"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemDetails.of(unreadable(e));
    }

    private static Refusal unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.refusal();
            } else if (cause instanceof SocketTimeoutException) {
                return Refusal.of(
                        HttpStatus.REQUEST_TIMEOUT, "body-too-slow", "the body stopped coming; send it again");
            }
        }
        return Refusal.badRequest(
                "unreadable-body", "the body is missing, incomplete or not the JSON object that is described");
    }

    /** What Spring itself refuses: an unknown path, a method or a media type that is not offered, a missing parameter. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail detail) {
            detail.setInstance(null);
            detail.setProperty("code", code(status));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    static String code(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "refused" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
