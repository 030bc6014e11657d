package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.PlanJson;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
class SheetTest {
    private static final String POST = "/assessments?scorecardId=" + Service.SCORECARD;
    private static final ScorecardCalculator CALCULATOR =
            ScorecardCalculator.of(ScorecardJson.template(Service.SCORECARD));

    @Parameter
    Database database;

    private Service service;
    private String subject;
    private String path;

    @BeforeEach
    void store() {
        service = database.service();
        subject = Records.newSubject();
        path = service.evaluator()
                .post(POST, Records.record(subject, "2026-Q3", 1))
                .expect(201)
                .header("Location");
    }

    @Test
    void theExplanationIsTheLibrarysAsDataAndInSentences() {
        byte[] expected = AssessmentJson.of(CALCULATOR.scorecard())
                .explaining()
                .write(RecordJson.assess(Records.record(subject, "2026-Q3", 1), CALCULATOR));
        Client reader = service.evaluator();

        assertArrayEquals(
                expected, reader.get(path + "/explanation").expect(200).bytes());
        String english = reader.with("Accept", "text/plain")
                .get(path + "/explanation")
                .expect(200)
                .text();
        String chinese = reader.with("Accept", "text/plain")
                .get(path + "/explanation?lang=zh-CN")
                .expect(200)
                .text();
        assertEquals(9, english.lines().count(), english);
        assertTrue(english.contains("service-cost-ratio: 0.42 % "), english);
        assertTrue(chinese.contains("分"), chinese);
        reader.with("Accept", "text/plain")
                .get(path + "/explanation?lang=%3Cb%3E")
                .expect(400, "bad-language");
    }

    @Test
    void thePlanIsTheLibrarysForABandAndForATotal() {
        byte[] expected = PlanJson.write(
                CALCULATOR.plan(RecordJson.read(Records.record(subject, "2026-Q3", 1)), new BigDecimal("99.5")));

        assertArrayEquals(
                expected,
                service.evaluator().get(path + "/plan?to=99.5").expect(200).bytes());
        String band = CALCULATOR.scorecard().bandScale().bestFirst().get(0).id();
        JsonNode plan =
                service.evaluator().get(path + "/plan?to=" + band).expect(200).json();
        assertEquals(band, plan.get("goal").get("band").asString());
        String said = service.evaluator()
                .with("Accept", "text/plain")
                .get(path + "/plan?to=" + band)
                .expect(200)
                .text();
        assertTrue(!said.isBlank());
        service.evaluator().get(path + "/plan?to=best").expect(400, "bad-goal");
        service.evaluator().get(path + "/plan?to=-1").expect(400, "bad-goal");
        service.evaluator().get(path + "/plan").expect(400);
    }

    @Test
    void theSheetIsAPageThatLoadsNothing() {
        Client.Answer sheet =
                service.evaluator().get(path + "/sheet?lang=zh-CN").expect(200);

        assertTrue(sheet.text().contains(subject));
        assertTrue(sheet.header("Content-Type").startsWith("text/html"), sheet.header("Content-Type"));
        assertTrue(sheet.header("Content-Security-Policy").startsWith("default-src 'none';"));
    }

    @Test
    void theRecordComesBackAsCanonicalJson() {
        byte[] expected = RecordJson.write(RecordJson.read(Records.record(subject, "2026-Q3", 1)));

        assertArrayEquals(
                expected, service.evaluator().get(path + "/record").expect(200).bytes());
    }

    @Test
    void anEmployeeSeesTheOwnSheetsAndOfOthersNotEvenThatTheyExist() {
        String own = service.evaluator()
                .post(POST, Records.record(Service.EMPLOYEE_SUBJECT, "2026-Q3", 1))
                .header("Location");
        Client employee = service.employee();

        for (String view : List.of("", "/record", "/explanation", "/plan?to=90", "/sheet")) {
            employee.get(own + view).expect(200);
            employee.get(path + view).expect(404, "not-found");
        }
        JsonNode listed =
                employee.get("/assessments?size=1000").expect(200).json().get("items");
        assertTrue(!listed.isEmpty());
        listed.forEach(
                row -> assertEquals(Service.EMPLOYEE_SUBJECT, row.get("subject").asString()));
        assertTrue(employee.get("/assessments?subject=" + subject)
                .expect(200)
                .json()
                .get("items")
                .isEmpty());
        employee.get("/assessments/999999999").expect(404, "not-found");
    }

    @Test
    void aListIsReadPageByPageWithoutGapOrRepetition() {
        String prefix = Records.newSubject() + "-";
        service.evaluator()
                .ndjson()
                .post(POST, Records.lines(prefix, 25).replace("2026-Q3", "2031-Q1"))
                .expect(200);
        Set<String> subjects = new HashSet<>();
        int rows = 0;
        String after = "0";
        do {
            JsonNode page = service.evaluator()
                    .get("/assessments?period=2031-Q1&size=7&after=" + after)
                    .expect(200)
                    .json();
            page.get("items").forEach(row -> subjects.add(row.get("subject").asString()));
            rows += page.get("items").size();
            after = page.get("after").asString("");
        } while (!after.isEmpty());

        assertTrue(subjects.size() >= 25 && rows == subjects.size(), () -> subjects.toString());
        JsonNode row = service.evaluator()
                .get("/assessments?subject=" + subject)
                .json()
                .get("items")
                .get(0);
        JsonNode stored = service.evaluator().get(path).json();
        assertEquals(stored.get("total").asDecimal(), row.get("total").asDecimal());
        assertEquals(stored.get("band").asString(), row.get("band").asString());
    }

    @Test
    void aTotalIsListedWithAllItsDigits() {
        String own = Records.newSubject();
        String record = """
                {"subject": "%s", "period": "2026-Q3", "values": {"service-cost-ratio": 0.5, "warranty-visits-per-unit": 3, \
                "on-time-repair-rate": 95, "on-time-commissioning-rate": 95, "service-satisfaction-rate": 99, \
                "customer-visit-completion-rate": 70, "customer-complaints": 0, \
                "complaint-handling-satisfaction-rate": 100, "report-timeliness-rate": 100}}""".formatted(own);

        String answered =
                service.evaluator().ndjson().post(POST, record).expect(200).text();
        String listed = service.evaluator().get("/assessments?subject=" + own).text();

        assertTrue(answered.contains("\"total\":67.60,"), answered);
        assertTrue(listed.contains("\"total\":67.60,"), listed);
    }
}
