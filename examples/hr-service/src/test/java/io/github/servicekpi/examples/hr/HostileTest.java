package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class HostileTest {
    private static final String POST = "/assessments?scorecardId=" + Service.SCORECARD;
    private static final List<String> TEXTS = List.of(
            "'; drop table assessments; --",
            "\" or 1=1 --",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "%27%00${7*7}#{7*7}",
            "{{constructor}} @if(true) \u202e\ufeff\u0001",
            "😀 店长");

    @Parameter
    Database database;

    private Service service;

    @BeforeEach
    void start() {
        service = database.service();
    }

    @Test
    void sqlAndHtmlInASubjectAreText() {
        for (String text : TEXTS) {
            String subject = text + " " + Records.newSubject();
            String escaped = subject.replace("\"", "\\\"").replace("\u0001", "\\u0001");
            String path = service.evaluator()
                    .post(POST, Records.record(escaped))
                    .expect(201)
                    .header("Location");

            assertEquals(
                    subject,
                    service.evaluator()
                            .get(path)
                            .expect(200)
                            .json()
                            .get("subject")
                            .asString());
            String asked = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
            assertEquals(
                    1,
                    service.evaluator()
                            .get("/assessments?subject=" + asked)
                            .expect(200)
                            .json()
                            .get("items")
                            .size(),
                    subject);
            String sheet = service.evaluator().get(path + "/sheet").expect(200).text();
            assertFalse(sheet.contains("<script>alert") || sheet.contains("<img src=x"), sheet);
        }
        String list = service.evaluator()
                .get("/pages/sheets?period=%3Cb%3E")
                .expect(200)
                .text();
        assertFalse(list.contains("<b>"), list);
    }

    @Test
    void sqlAndHtmlInAScorecardAreText() {
        for (String text : TEXTS) {
            Scorecard scorecard = ScorecardTest.version("hostile", text).toBuilder()
                    .name(LocalizedText.of(text))
                    .build();
            String fingerprint = ScorecardJson.fingerprint(scorecard);
            service.admin().put("/scorecards", ScorecardJson.write(scorecard)).expect(201);
            String record = Records.record(Records.newSubject());

            String path = service.evaluator()
                    .post("/assessments?scorecard=" + fingerprint, record)
                    .expect(201)
                    .header("Location");

            String sheet = service.evaluator().get(path + "/sheet").expect(200).text();
            assertFalse(sheet.contains("<script>alert") || sheet.contains("<img src=x"), sheet);
            service.evaluator().get("/pages/scorecards").expect(200);
        }
        String page = service.evaluator().get("/pages/scorecards").expect(200).text();
        assertFalse(page.contains("<script>") || page.contains("<img"), page);
    }

    @Test
    void sqlInAnyParameterFindsNothing() {
        for (String text : TEXTS) {
            String asked = URLEncoder.encode(text.replace("\0", ""), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            for (String path : List.of(
                    "/assessments?subject=" + asked,
                    "/assessments?period=" + asked,
                    "/assessments?scorecard=" + asked,
                    "/scorecards?after=" + asked,
                    "/users?after=" + asked,
                    "/pages/sheets?period=" + asked)) {
                service.admin().get(path).expect(200);
            }
            assertTrue(service.admin()
                    .get("/assessments?period=" + asked)
                    .json()
                    .get("items")
                    .isEmpty());
            assertTrue(service.admin().get("/assessments?after=" + asked).status() == 400);
        }
        service.admin().get("/assessments?subject=%ff").expect(400, "bad-parameter");
        service.admin().get("/assessments?subject=%00").expect(400);
        service.admin().get("/users/%00").expect(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
        byte[] large = ("{\"name\":\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.US_ASCII);

        service.evaluator()
                .send("POST", POST, BodyPublishers.ofByteArray(large))
                .expect(413, "body-too-large");
        service.evaluator()
                .send("POST", POST, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .expect(413, "body-too-large");
        service.admin()
                .send("PUT", "/scorecards", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .expect(413, "body-too-large");
        service.admin()
                .send("POST", "/users", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .expect(413, "body-too-large");
        assertEquals(
                413,
                service.admin()
                        .with("Content-Type", "multipart/form-data; boundary=x")
                        .send("POST", "/pages/scorecards", BodyPublishers.ofByteArray(large))
                        .status());
    }

    @Test
    void aLineThatIsTooLongIsRejectedAndTheRestGoesOn() {
        String prefix = Records.newSubject() + "-";
        InputStream lines = new ByteArrayInputStream(
                (Records.lines(prefix, 1) + "x".repeat(5_000_000) + "\n" + Records.record(prefix + "last"))
                        .getBytes(StandardCharsets.UTF_8));

        List<String> answers = service
                .evaluator()
                .ndjson()
                .send("POST", POST, BodyPublishers.ofInputStream(() -> lines))
                .expect(200)
                .lines()
                .stream()
                .map(line -> line.get("status").asString())
                .toList();

        assertEquals(List.of("created", "rejected", "created"), answers);
    }

    @Test
    void clientsThatStopSendingKeepNobodyElseWaiting() throws IOException {
        URI address = URI.create(service.address());
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Socket socket = new Socket(address.getHost(), address.getPort());
            String head = "POST " + POST + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Authorization: Basic " + credentials() + "\r\nContent-Length: 1000000\r\n\r\n{\"subject\":";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            slow.add(socket);
        }

        service.evaluator().post(POST, Records.record(Records.newSubject())).expect(201);

        for (Socket socket : slow) { // each is told, or cut off, when the server's patience of ten seconds ends
            socket.setSoTimeout(60_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408"), answer);
            socket.close();
        }
    }

    private String credentials() {
        byte[] credentials = ("eva:" + service.password()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(credentials);
    }
}
