package io.github.servicekpi.examples.hr.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages from templates that were compiled with the service. */
@Component
public class HtmlPages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPages.class.getClassLoader(), "io.github.servicekpi.examples.hr.pages");

    HtmlPages() {}

    /**
     * {@return a page}
     *
     * @param status the HTTP status
     * @param template the template's name
     * @param view what it shows
     */
    public ResponseEntity<byte[]> of(HttpStatus status, String template, Object view) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("view", view), out);
        return ResponseEntity.status(status).contentType(HTML).body(out.toByteArray());
    }

    /** {@return a page that tells of a refusal} */
    public ResponseEntity<byte[]> of(Refusal refusal) {
        return of(refusal.status(), "refusal", refusal);
    }
}
