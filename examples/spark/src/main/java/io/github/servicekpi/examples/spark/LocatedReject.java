package io.github.servicekpi.examples.spark;

import io.github.servicekpi.json.Reject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/** A rejected line and the file that it stands in. */
final class LocatedReject {
    private LocatedReject() {}

    /** {@return a reject as a line of JSON without its end: the library's, with the file as its first member} */
    static byte[] toJson(Optional<String> file, Reject reject) {
        byte[] json = reject.toJson();
        if (file.isEmpty()) {
            return json;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 100);
        line.writeBytes("{\"file\":\"".getBytes(StandardCharsets.US_ASCII));
        line.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(file.get()));
        line.writeBytes("\",".getBytes(StandardCharsets.US_ASCII));
        line.write(json, 1, json.length - 1);
        return line.toByteArray();
    }
}
