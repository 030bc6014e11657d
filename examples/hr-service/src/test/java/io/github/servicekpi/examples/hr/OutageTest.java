package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** PostgreSQL is stopped under the running service, and started again. */
class OutageTest {
    private static final String POST = "/assessments?scorecardId=" + Service.SCORECARD;

    private PostgreSql server;
    private Service service;
    private boolean stopped;

    @BeforeEach
    void start() {
        server = Database.server();
        service = Database.POSTGRESQL.service();
    }

    private void stop() {
        server.stop();
        stopped = true;
    }

    @AfterEach
    void resume() throws InterruptedException {
        if (stopped) {
            server.resume();
            Thread.sleep(1000); // the pool takes a connection that was used half a second ago for a good one
            stopped = false;
        }
    }

    @Test
    void withoutItsDatabaseTheServiceSaysSoAndWithItGoesOn() throws InterruptedException {
        String record = Records.record(Records.newSubject());
        stop();

        for (Client.Answer answer : List.of(
                service.evaluator().post(POST, record),
                service.evaluator().get("/assessments"),
                service.evaluator().ndjson().post(POST, record))) {
            answer.expect(503, "database-unavailable");
            assertEquals("5", answer.header("Retry-After"));
        }
        assertEquals(503, service.evaluator().get("/pages/sheets").status());
        assertEquals(503, service.anonymous().get("/actuator/health").status());
        resume();

        service.evaluator().post(POST, record).expect(201);
        service.anonymous().get("/actuator/health").expect(200);
    }

    @Test
    void aFileThatWasOnItsWayEndsWithAWordAndIsStoredWholeWhenItIsSentAgain() throws Exception {
        String prefix = Records.newSubject() + "-";
        List<String> lines = Records.lines(prefix, 2000).lines().toList();
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out, 1 << 20);
        CompletableFuture<Client.Answer> sent = CompletableFuture.supplyAsync(
                () -> service.evaluator().ndjson().send("POST", POST, BodyPublishers.ofInputStream(() -> in)));
        send(lines.subList(0, 1100), out);
        awaitStored(prefix, 1000);
        stop();
        send(lines.subList(1100, 2000), out);
        out.close();

        List<JsonNode> answers = sent.get().expect(200).lines();
        resume();

        JsonNode last = answers.get(answers.size() - 1);
        assertEquals("failed", last.get("status").asString());
        assertTrue(last.get("detail").asString().contains("database"), last::toString);
        assertEquals(answers.size() - 1, stored(prefix));
        assertEquals(0, stored(prefix) % 500);
        List<JsonNode> again = service.evaluator()
                .ndjson()
                .post(POST, String.join("\n", lines))
                .expect(200)
                .lines();
        assertFalse(again.stream()
                .anyMatch(line -> !List.of("created", "existing")
                        .contains(line.get("status").asString())));
        assertEquals(2000, stored(prefix));
        assertEquals(2000, audited(prefix));
    }

    private static void send(List<String> lines, PipedOutputStream out) throws IOException {
        for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private void awaitStored(String prefix, int count) throws InterruptedException {
        for (int i = 0; i < 600 && stored(prefix) < count; i++) {
            Thread.sleep(50);
        }
        assertEquals(count, stored(prefix));
    }

    private int stored(String prefix) {
        return count("assessments where subject like :text", prefix + "%");
    }

    private int audited(String prefix) {
        return count("audit where detail like :text", "% " + prefix + "%");
    }

    private int count(String rows, String text) {
        return service.sql()
                .sql("select count(*) from " + rows)
                .param("text", text)
                .query(Integer.class)
                .single();
    }
}
