package io.github.servicekpi.examples.hr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals where no controller has been reached. */
@Component
public class ProblemWriter {
    private final JsonMapper json;
    private final HtmlPages pages;

    ProblemWriter(JsonMapper json, HtmlPages pages) {
        this.json = json;
        this.pages = pages;
    }

    /**
     * Writes a refusal as the whole response: a page where a page was asked for, else problem details.
     *
     * @param refusal what is refused
     * @param request what was asked for
     * @param response where to write
     * @throws IOException if writing fails
     */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = request.getRequestURI().startsWith("/pages/");
        ResponseEntity<?> told = page ? pages.of(refusal) : ProblemDetails.of(refusal);
        Object body = told.getBody();
        response.setStatus(told.getStatusCode().value());
        told.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(body instanceof byte[] html ? html : json.writeValueAsBytes(body));
    }
}
