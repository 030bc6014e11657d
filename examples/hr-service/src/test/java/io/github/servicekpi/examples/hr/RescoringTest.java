package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
class RescoringTest {
    @Parameter
    Database database;

    private Service service;

    @BeforeEach
    void start() {
        service = database.service();
    }

    @Test
    void whoWouldMoveAndByHowMuchIsWhatTheLibrarySaysOfEach() {
        Scorecard from = ScorecardTest.version("rescored", "1");
        Scorecard to = from.toBuilder()
                .version("2")
                .changeIndicator("customer-complaints", indicator -> indicator.weight("20"))
                .changeIndicator("service-cost-ratio", indicator -> indicator.weight("5"))
                .build();
        store(from);
        store(to);
        service.admin()
                .with("If-None-Match", "*")
                .put("/current-scorecards/rescored", ScorecardTest.choice(from))
                .expect(201);
        int count = 2300;
        String lines = Records.lines("R-", count);
        service.evaluator()
                .ndjson()
                .post("/assessments?scorecardId=rescored", lines)
                .expect(200);
        String wanted = "{\"period\":\"2026-Q3\",\"to\":\"" + ScorecardJson.fingerprint(to) + "\"}";

        JsonNode result =
                service.admin().post("/rescorings?size=10", wanted).expect(200).json();

        ScorecardCalculator before = ScorecardCalculator.of(from);
        ScorecardCalculator after = ScorecardCalculator.of(to);
        BigDecimal change = BigDecimal.ZERO;
        int up = 0;
        int down = 0;
        BigDecimal furthest = BigDecimal.ZERO;
        for (String line : lines.lines().toList()) {
            BigDecimal moved = RecordJson.assess(line, after)
                    .total()
                    .subtract(RecordJson.assess(line, before).total());
            change = change.add(moved);
            up += moved.signum() > 0 ? 1 : 0;
            down += moved.signum() < 0 ? 1 : 0;
            furthest = furthest.max(moved.abs());
        }
        assertTrue(up > 0 && down > 0 && furthest.signum() > 0);
        assertEquals(count, result.get("assessed").asInt());
        assertEquals(up, result.get("up").asInt());
        assertEquals(down, result.get("down").asInt());
        assertEquals(count - up - down, result.get("same").asInt());
        assertEquals(0, change.compareTo(result.get("change").asDecimal()));
        assertEquals(10, result.get("movers").size());
        assertEquals(
                0,
                furthest.compareTo(
                        result.get("movers").get(0).get("change").asDecimal().abs()));
        int inBands = 0;
        for (JsonNode band : result.get("bands")) {
            inBands += band.get("before").asInt();
        }
        assertEquals(count, inBands);
        assertTrue(service.evaluator()
                .get("/assessments?scorecard=" + ScorecardJson.fingerprint(to))
                .json()
                .get("items")
                .isEmpty());
    }

    @Test
    void recordsThatDoNotFitTheOtherScorecardAreCountedAndNamed() {
        Scorecard from = ScorecardTest.version("misfits", "1");
        Scorecard to = ScorecardJson.template("service-desk-agent");
        store(from);
        store(to);
        service.evaluator()
                .post("/assessments?scorecard=" + ScorecardJson.fingerprint(from), Records.record("misfit"))
                .expect(201);
        String wanted = "{\"period\":\"2026-Q3\",\"from\":\"" + ScorecardJson.fingerprint(from) + "\",\"to\":\""
                + ScorecardJson.fingerprint(to) + "\"}";

        JsonNode result =
                service.admin().post("/rescorings", wanted).expect(200).json();

        assertEquals(1, result.get("rejected").asInt());
        assertEquals("misfit", result.get("rejects").get(0).get("subject").asString());
        int before = 0;
        for (JsonNode band : result.get("bands")) {
            before += band.get("before").asInt();
        }
        assertEquals(1, before);
    }

    @Test
    void whatIsAskedHasToBeSaid() {
        String to = ScorecardJson.fingerprint(ScorecardJson.template(Service.SCORECARD));

        service.admin().post("/rescorings", "{\"to\":\"" + to + "\"}").expect(400, "bad-period");
        service.admin()
                .post("/rescorings", "{\"period\":\"2026-Q5\",\"to\":\"" + to + "\"}")
                .expect(400, "bad-period");
        service.admin().post("/rescorings", "{\"period\":\"2026-Q3\"}").expect(400, "member-missing");
        service.admin()
                .post("/rescorings", "{\"period\":\"2026-Q3\",\"to\":\"x\"}")
                .expect(404, "not-found");
        service.admin()
                .post("/rescorings", "{\"period\":\"2026-Q3\",\"too\":\"x\"}")
                .expect(400, "unreadable-body");
    }

    private void store(Scorecard scorecard) {
        int status = service.admin()
                .put("/scorecards", ScorecardJson.write(scorecard))
                .status();
        assertTrue(status == 201 || status == 200);
    }
}
