package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
class ImportTest {
    private static final String POST = "/assessments?scorecardId=" + Service.SCORECARD;

    @Parameter
    Database database;

    private Service service;
    private String subject;

    @BeforeEach
    void start() {
        service = database.service();
        subject = Records.newSubject() + "-";
    }

    @Test
    void everyLineIsAnsweredInItsOrder() {
        String one = Records.record(subject + 1);
        String lines = String.join(
                "\n",
                one,
                one,
                Records.record(subject + 1, "2026-Q3", 2),
                "",
                "{\"subject\":\"" + subject + "2\",\"period\":\"2026-Q3\",\"values\":{\"unknown\":1}}",
                Records.record("x".repeat(300)),
                Records.record(subject + 3, "2026-Q4", 1));

        List<JsonNode> answers =
                service.evaluator().ndjson().post(POST, lines).expect(200).lines();

        assertEquals(
                List.of("created", "existing", "conflict", "rejected", "rejected", "created"),
                answers.stream().map(line -> line.get("status").asString()).toList());
        assertEquals(5, answers.get(3).get("line").asInt());
        assertTrue(!answers.get(3).get("problems").isEmpty());
        assertEquals(answers.get(0).get("id").asLong(), answers.get(2).get("id").asLong());
        assertEquals(subject + 3, answers.get(5).get("subject").asString());
        assertEquals(2, stored());
    }

    @Test
    void aFileThatIsSentAgainAddsNothing() {
        String lines = Records.lines(subject, 1200);

        List<JsonNode> first =
                service.evaluator().ndjson().post(POST, lines).expect(200).lines();
        List<JsonNode> again =
                service.evaluator().ndjson().post(POST, lines).expect(200).lines();

        assertEquals(Map.of("created", 1200), count(first));
        assertEquals(Map.of("existing", 1200), count(again));
        assertEquals(
                first.stream().map(line -> line.get("id")).toList(),
                again.stream().map(line -> line.get("id")).toList());
        assertEquals(1200, stored());
    }

    @Test
    void aFileTakesNoIdempotencyKey() {
        service.evaluator()
                .ndjson()
                .with("Idempotency-Key", "key")
                .post(POST, Records.lines(subject, 1))
                .expect(400, "idempotency-key-not-taken");
        assertEquals(0, stored());
    }

    @Test
    void ofAHundredClientsThatSendTheSameFiveThousandRecordsEachIsAnsweredAndNothingIsLostOrStoredTwice()
            throws Exception {
        String lines = Records.lines(subject, 5000);
        ExecutorService clients = Executors.newFixedThreadPool(100);
        List<Future<List<JsonNode>>> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sent.add(clients.submit(() ->
                    service.evaluator().ndjson().post(POST, lines).expect(200).lines()));
        }
        Map<String, Integer> all = new HashMap<>();
        for (Future<List<JsonNode>> client : sent) {
            Map<String, Integer> counted = count(client.get());
            assertEquals(
                    5000, counted.values().stream().mapToInt(Integer::intValue).sum(), counted::toString);
            counted.forEach((status, number) -> all.merge(status, number, Integer::sum));
        }
        clients.shutdown();

        assertEquals(Map.of("created", 5000, "existing", 495_000), all);
        assertEquals(5000, stored());
        assertEquals(
                5000,
                service.sql()
                        .sql("select count(*) from audit where action = 'assessment-stored' and detail like :subject")
                        .param("subject", "% " + subject + "%")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void ofClientsThatPostTheSameRecordAtTheSameTimeOneCreatesIt() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(20);
        List<Future<Client.Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Client client =
                    i % 2 == 0 ? service.evaluator() : service.evaluator().with("Idempotency-Key", "key of " + subject);
            sent.add(clients.submit(() -> client.post(POST, Records.record(subject))));
        }
        Map<String, Integer> locations = new HashMap<>();
        for (Future<Client.Answer> client : sent) {
            Client.Answer answer = client.get();
            assertTrue(answer.status() == 201 || answer.status() == 200, answer::text);
            locations.merge(answer.header("Location"), 1, Integer::sum);
        }
        clients.shutdown();

        assertEquals(1, locations.size());
        assertEquals(1, stored());
    }

    private static Map<String, Integer> count(List<JsonNode> lines) {
        Map<String, Integer> counted = new HashMap<>();
        lines.forEach(line -> counted.merge(line.get("status").asString(), 1, Integer::sum));
        return counted;
    }

    private int stored() {
        return service.sql()
                .sql("select count(*) from assessments where subject like :subject")
                .param("subject", subject + "%")
                .query(Integer.class)
                .single();
    }
}
