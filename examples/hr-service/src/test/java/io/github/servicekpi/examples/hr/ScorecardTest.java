package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
class ScorecardTest {
    @Parameter
    Database database;

    private Service service;

    @BeforeEach
    void start() {
        service = database.service();
    }

    /** {@return a version of the template that no other test has} */
    static Scorecard version(String id, String version) {
        return ScorecardJson.template(Service.SCORECARD).toBuilder()
                .id(id)
                .version(version)
                .build();
    }

    @Test
    void aScorecardIsStoredOnceUnderItsFingerprint() {
        Scorecard scorecard = version("stored-once", "1");
        String path = "/scorecards/" + ScorecardJson.fingerprint(scorecard);

        Client.Answer first = service.admin().put("/scorecards", ScorecardJson.write(scorecard));
        Client.Answer again = service.admin().put("/scorecards", ScorecardJson.write(scorecard));

        assertEquals(path, first.expect(201).header("Location"));
        assertEquals(path, again.expect(200).header("Location"));
        assertArrayEquals(
                ScorecardJson.write(scorecard),
                service.evaluator().get(path).expect(200).bytes());
    }

    @Test
    void theFormItIsWrittenInDoesNotMatter() {
        Scorecard scorecard = version("other-form", "1");
        String spread = new String(ScorecardJson.write(scorecard), java.nio.charset.StandardCharsets.UTF_8)
                .replace("{", "{\n ");

        service.admin().put("/scorecards", spread).expect(201);

        service.admin().put("/scorecards", ScorecardJson.write(scorecard)).expect(200);
    }

    @Test
    void aStoredVersionNeverGetsAnotherContent() {
        Scorecard first = version("never-changed", "1");
        Scorecard other = first.toBuilder().minimumCoverage("90").build();
        service.admin().put("/scorecards", ScorecardJson.write(first)).expect(201);

        service.admin().put("/scorecards", ScorecardJson.write(other)).expect(409, "version-exists");

        service.evaluator()
                .get("/scorecards/" + ScorecardJson.fingerprint(other))
                .expect(404, "not-found");
    }

    @Test
    void everyProblemIsLocated() {
        String broken =
                "{\n  \"format\": \"servicekpi/scorecard/1\",\n  \"id\": \"Wrong Id\",\n  \"versoin\": \"1\"\n}";

        JsonNode problem = service.admin()
                .put("/scorecards", broken)
                .expect(400, "invalid-document")
                .json();

        assertEquals(400, problem.get("status").asInt());
        JsonNode id = null;
        for (JsonNode found : problem.get("problems")) {
            id = found.get("pointer").asString().equals("/id") ? found : id;
            assertTrue(found.get("line").asInt() > 0, found::toString);
            assertTrue(!found.get("message").asString().isEmpty(), found::toString);
        }
        assertEquals(3, id.get("line").asInt());
        assertEquals(9, id.get("column").asInt());
    }

    @Test
    void aVersionThatIsTooLongToLookUpIsRefused() {
        Scorecard longVersion = version("long-version", "v".repeat(101));

        service.admin().put("/scorecards", ScorecardJson.write(longVersion)).expect(400, "bad-version");

        service.admin()
                .put("/scorecards", ScorecardJson.write(version("long-version", "\ud83d\ude00".repeat(100))))
                .expect(201);
    }

    @Test
    void listsAreReadPageByPage() {
        for (String number : List.of("1", "2", "3")) {
            service.admin()
                    .put("/scorecards", ScorecardJson.write(version("paged", number)))
                    .expect(201);
        }
        int all = service.admin()
                .get("/scorecards?size=1000")
                .expect(200)
                .json()
                .get("items")
                .size();
        int read = 0;
        String after = "";
        do {
            JsonNode page = service.admin()
                    .get("/scorecards?size=2&after=" + after)
                    .expect(200)
                    .json();
            read += page.get("items").size();
            after = page.get("after").asString("");
        } while (!after.isEmpty());

        assertEquals(all, read);
        service.admin().get("/scorecards?size=0").expect(400, "bad-size");
        service.admin().get("/scorecards?size=1001").expect(400, "bad-size");
        service.admin().get("/scorecards?size=x").expect(400);
    }

    @Test
    void theVersionInUseIsChangedOnlyFromTheOneThatWasRead() {
        Scorecard first = version("in-use", "1");
        Scorecard second = version("in-use", "2");
        service.admin().put("/scorecards", ScorecardJson.write(first)).expect(201);
        service.admin().put("/scorecards", ScorecardJson.write(second)).expect(201);
        String path = "/current-scorecards/in-use";
        service.evaluator().get(path).expect(404, "not-found");
        service.admin().put(path, choice(first)).expect(428, "if-match-missing");
        service.admin().with("If-Match", "\"1\"").put(path, choice(first)).expect(404, "not-found");

        Client.Answer chosen = service.admin()
                .with("If-None-Match", "*")
                .put(path, choice(first))
                .expect(201);
        service.admin().with("If-None-Match", "*").put(path, choice(second)).expect(412, "changed-meanwhile");
        service.admin()
                .with("If-Match", chosen.header("ETag"))
                .put(path, choice(second))
                .expect(200);
        service.admin()
                .with("If-Match", chosen.header("ETag"))
                .put(path, choice(first))
                .expect(412, "changed-meanwhile");
        service.admin().with("If-Match", "*").put(path, choice(first)).expect(412, "changed-meanwhile");

        assertEquals(
                ScorecardJson.fingerprint(second),
                service.evaluator()
                        .get(path)
                        .expect(200)
                        .json()
                        .get("fingerprint")
                        .asString());
    }

    @Test
    void onlyAStoredVersionOfTheSameScorecardComesIntoUse() {
        Client admin = service.admin().with("If-None-Match", "*");

        admin.put("/current-scorecards/x", "{\"fingerprint\":\"" + Service.FINGERPRINT + "\"}")
                .expect(409, "other-scorecard");
        admin.put("/current-scorecards/x", "{\"fingerprint\":\"" + "0".repeat(64) + "\"}")
                .expect(404, "not-found");
        admin.put("/current-scorecards/x", "{\"fingerprint\":\"\\u0000\"}").expect(404, "not-found");
        admin.put("/current-scorecards/x", "{}").expect(400, "member-missing");
    }

    static String choice(Scorecard scorecard) {
        return "{\"fingerprint\":\"" + ScorecardJson.fingerprint(scorecard) + "\"}";
    }
}
