package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RecordTest {
    private static final String POST = "/assessments?scorecardId=" + Service.SCORECARD;
    private static final ScorecardCalculator CALCULATOR =
            ScorecardCalculator.of(ScorecardJson.template(Service.SCORECARD));

    @Parameter
    Database database;

    private Service service;
    private String subject;

    @BeforeEach
    void start() {
        service = database.service();
        subject = Records.newSubject();
    }

    static byte[] expected(String record) {
        return AssessmentJson.of(CALCULATOR.scorecard()).write(RecordJson.assess(record, CALCULATOR));
    }

    @Test
    void aRecordIsScoredByTheLibraryAndStoredOnce() {
        String record = Records.record(subject);

        Client.Answer first = service.evaluator().post(POST, record).expect(201);
        Client.Answer again = service.evaluator().post("/assessments?scorecard=" + Service.FINGERPRINT, record);

        assertArrayEquals(expected(record), first.bytes());
        assertArrayEquals(expected(record), again.expect(200).bytes());
        assertEquals(first.header("Location"), again.header("Location"));
        assertArrayEquals(
                expected(record),
                service.evaluator().get(first.header("Location")).expect(200).bytes());
    }

    @Test
    void theSameMeasurementsWrittenOtherwiseAreTheSameRecord() {
        service.evaluator().post(POST, Records.record(subject)).expect(201);

        service.evaluator()
                .post(POST, Records.record(subject).replace("0.42", "4.20e-1"))
                .expect(200);
    }

    @Test
    void anotherRecordOfTheSameSubjectAndPeriodNeverTakesTheFirstOnesPlace() {
        Client.Answer first =
                service.evaluator().post(POST, Records.record(subject)).expect(201);

        service.evaluator().post(POST, Records.record(subject, "2026-Q3", 2)).expect(409, "other-record");

        assertArrayEquals(
                first.bytes(), service.evaluator().get(first.header("Location")).bytes());
    }

    @Test
    void aRecordThatDoesNotFitIsRefusedWithEveryProblem() {
        String broken =
                Records.record(subject).replace("0.42", "\"much\"").replace("customer-complaints", "complaints");

        Client.Answer refused = service.evaluator().post(POST, broken).expect(400, "invalid-document");

        assertTrue(refused.json().get("problems").size() >= 2, refused::text);
        service.evaluator().post(POST, "{\"subject\":").expect(400, "invalid-document");
        service.evaluator().post(POST, "").expect(400);
        service.evaluator().post(POST, Records.record("T\\u0000")).expect(400, "bad-subject");
        service.evaluator().post(POST, Records.record("s".repeat(201))).expect(400, "bad-subject");
        service.evaluator()
                .post(POST, Records.record("\ud83d\ude00".repeat(150) + subject))
                .expect(201);
    }

    @Test
    void whatToScoreByIsSaidOnce() {
        String record = Records.record(subject);

        service.evaluator().post("/assessments", record).expect(400, "bad-scorecard");
        service.evaluator()
                .post(POST + "&scorecard=" + Service.FINGERPRINT, record)
                .expect(400, "bad-scorecard");
        service.evaluator().post("/assessments?scorecardId=unknown", record).expect(404, "not-found");
        service.evaluator().post("/assessments?scorecard=unknown", record).expect(404, "not-found");
    }

    @Test
    void anIdempotencyKeyGivesTheSameAnswerAgain() {
        Client keyed = service.evaluator().with("Idempotency-Key", "key of " + subject);
        String record = Records.record(subject);

        Client.Answer first = keyed.post(POST, record).expect(201);
        Client.Answer again = keyed.post(POST, record).expect(201);

        assertArrayEquals(first.bytes(), again.bytes());
        assertEquals(first.header("Location"), again.header("Location"));
        keyed.post(POST, Records.record(subject, "2026-Q4", 0)).expect(422, "idempotency-key-reused");
        service.evaluator()
                .with("Idempotency-Key", "k".repeat(256))
                .post(POST, record)
                .expect(400, "bad-idempotency-key");
    }

    @Test
    void anIdempotencyKeyAnswersWithTheVersionOfThen() {
        Client keyed = service.evaluator().with("Idempotency-Key", "key of " + subject);
        Client.Answer first = keyed.post(POST, Records.record(subject)).expect(201);
        correct(first.header("Location"), "\"1\"", Records.record(subject, "2026-Q3", 2))
                .expect(200);

        Client.Answer again = keyed.post(POST, Records.record(subject)).expect(201);

        assertArrayEquals(first.bytes(), again.bytes());
        assertEquals("\"1\"", again.header("ETag"));
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasReadAndKeepsWhatWasBefore() {
        Client.Answer first =
                service.evaluator().post(POST, Records.record(subject)).expect(201);
        String path = first.header("Location");
        String corrected = Records.record(subject, "2026-Q3", 2);
        service.evaluator().put(path + "/record", corrected).expect(428, "if-match-missing");

        Client.Answer second = correct(path, first.header("ETag"), corrected).expect(200);
        correct(path, first.header("ETag"), Records.record(subject, "2026-Q3", 1))
                .expect(412, "changed-meanwhile");
        correct(path, second.header("ETag"), Records.record(subject, "2026-Q4", 1))
                .expect(409, "other-subject");

        assertArrayEquals(expected(corrected), second.bytes());
        assertArrayEquals(expected(corrected), service.evaluator().get(path).bytes());
        assertArrayEquals(
                first.bytes(),
                service.evaluator().get(path + "?version=1").expect(200).bytes());
        service.evaluator().get(path + "?version=3").expect(404, "not-found");
        assertEquals(
                second.header("ETag"),
                correct(path, second.header("ETag"), corrected).expect(200).header("ETag"));
    }

    private Client.Answer correct(String path, String tag, String record) {
        return service.evaluator().with("If-Match", tag).put(path + "/record", record);
    }

    @Test
    void lastYearsAssessmentIsRecomputedToTheByteAfterItsScorecardIsReplaced() {
        Scorecard old = putInUse();
        String post = "/assessments?scorecardId=" + old.id();
        Client.Answer then =
                service.evaluator().post(post, Records.record(subject)).expect(201);
        replace(old);

        Client.Answer now =
                service.evaluator().post(post, Records.record(subject)).expect(201);

        assertTrue(!then.text().equals(now.text()));
        for (Client.Answer stored : new Client.Answer[] {then, now}) {
            assertVerified(true, stored);
        }
    }

    /** {@return a scorecard of this test's own that is in use} */
    private Scorecard putInUse() {
        Scorecard card = ScorecardTest.version("used-" + subject.toLowerCase(java.util.Locale.ROOT), "1");
        service.admin().put("/scorecards", ScorecardJson.write(card)).expect(201);
        service.admin()
                .with("If-None-Match", "*")
                .put("/current-scorecards/" + card.id(), ScorecardTest.choice(card))
                .expect(201);
        return card;
    }

    /** Takes a next version into use, which rounds to whole points. */
    private void replace(Scorecard card) {
        Scorecard next = card.toBuilder().version("2").scale(0).build();
        service.admin().put("/scorecards", ScorecardJson.write(next)).expect(201);
        service.admin()
                .with("If-Match", "\"1\"")
                .put("/current-scorecards/" + card.id(), ScorecardTest.choice(next))
                .expect(200);
    }

    @Test
    void aStoredAssessmentThatWasTamperedWithIsNotVerified() {
        Client.Answer stored =
                service.evaluator().post(POST, Records.record(subject)).expect(201);
        String total = stored.json().get("total").asString();
        service.sql()
                .sql("update assessments set total = '99.99' where subject = :subject")
                .param("subject", subject)
                .update();
        assertVerified(false, stored);
        service.sql()
                .sql("update assessments set total = :total where subject = :subject")
                .param("total", total)
                .param("subject", subject)
                .update();
        assertVerified(true, stored);
        service.sql()
                .sql(
                        "update assessments set assessment = replace(assessment, :total, '99.99') where subject = :subject")
                .param("total", total)
                .param("subject", subject)
                .update();

        assertVerified(false, stored);
    }

    private void assertVerified(boolean same, Client.Answer stored) {
        Client.Answer verified = service.evaluator()
                .post(stored.header("Location") + "/verify", "")
                .expect(200);

        assertEquals(same, verified.json().get("same").asBoolean(), verified::text);
    }

    @Test
    void aKeyIsAnsweredAsThenAfterAnotherVersionIsInUse() {
        Scorecard old = putInUse();
        Client keyed = service.evaluator().with("Idempotency-Key", "key-of-" + subject);
        String post = "/assessments?scorecardId=" + old.id();
        Client.Answer then = keyed.post(post, Records.record(subject)).expect(201);
        replace(old);

        Client.Answer again = keyed.post(post, Records.record(subject)).expect(201);

        assertArrayEquals(then.bytes(), again.bytes());
        assertEquals(then.header("Location"), again.header("Location"));
    }

    @Test
    void aConflictIsKeptUnderItsKeyToo() {
        Client.Answer first =
                service.evaluator().post(POST, Records.record(subject)).expect(201);
        Client keyed = service.evaluator().with("Idempotency-Key", "conflict-of-" + subject);
        String other = Records.record(subject, "2026-Q3", 1);
        keyed.post(POST, other).expect(409, "other-record");
        correct(first.header("Location"), first.header("ETag"), other).expect(200);

        keyed.post(POST, other).expect(409, "other-record");
        keyed.post(POST, Records.record(subject)).expect(422, "idempotency-key-reused");
    }
}
