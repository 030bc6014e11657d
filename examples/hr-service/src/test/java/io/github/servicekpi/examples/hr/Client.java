package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who talks to the service over HTTP. */
record Client(String address, Map<String, String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = new JsonMapper();

    static Client of(String address, String name, String password) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (!name.isEmpty()) {
            byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return new Client(address, Map.copyOf(headers));
    }

    /** {@return the same, with another header} */
    Client with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Client(address, Map.copyOf(more));
    }

    Client ndjson() {
        return with("Content-Type", "application/x-ndjson");
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body));
    }

    Answer put(String path, byte[] body) {
        return send("PUT", path, BodyPublishers.ofByteArray(body));
    }

    Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(5))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        List<JsonNode> lines() {
            return text().lines().map(JSON::readTree).toList();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer expect(int status) {
            assertEquals(status, status(), this::text);
            return this;
        }

        /** Expects problem details with a code. */
        Answer expect(int status, String code) {
            expect(status);
            assertEquals(code, json().path("code").asString(), this::text);
            assertEquals("application/problem+json", header("Content-Type"));
            return this;
        }
    }
}
