package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Who may do what, endpoint by endpoint; an endpoint that nobody thought of fails the test. */
@ParameterizedClass
@EnumSource(Database.class)
class AccessTest {
    private static final String EVERYONE = "admin eva emma";
    private static final String NOBODY_NEEDED = "anonymous admin eva emma";

    /** For each endpoint, who may call it. */
    private static final Map<String, String> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /assessments", "eva"),
            Map.entry("PUT /assessments/{id}/record", "eva"),
            Map.entry("POST /assessments/{id}/verify", "eva admin"),
            Map.entry("GET /assessments", EVERYONE),
            Map.entry("GET /assessments/{id}", EVERYONE),
            Map.entry("GET /assessments/{id}/record", EVERYONE),
            Map.entry("GET /assessments/{id}/explanation", EVERYONE),
            Map.entry("GET /assessments/{id}/plan", EVERYONE),
            Map.entry("GET /assessments/{id}/sheet", EVERYONE),
            Map.entry("PUT /scorecards", "admin"),
            Map.entry("GET /scorecards", "admin eva"),
            Map.entry("GET /scorecards/{fingerprint}", "admin eva"),
            Map.entry("GET /current-scorecards/{id}", "admin eva"),
            Map.entry("PUT /current-scorecards/{id}", "admin"),
            Map.entry("POST /rescorings", "admin"),
            Map.entry("GET /users", "admin"),
            Map.entry("POST /users", "admin"),
            Map.entry("GET /users/{name}", "admin"),
            Map.entry("PUT /users/{name}", "admin"),
            Map.entry("POST /users/{name}/one-time-password", "admin"),
            Map.entry("PUT /me/password", EVERYONE),
            Map.entry("GET /audit", "admin"),
            Map.entry("GET /", EVERYONE),
            Map.entry("GET /pages/scorecards", "admin eva"),
            Map.entry("POST /pages/scorecards", "admin"),
            Map.entry("GET /pages/sheets", EVERYONE),
            Map.entry("GET /pages/password", EVERYONE),
            Map.entry("POST /pages/password", EVERYONE),
            Map.entry("GET /v3/api-docs", NOBODY_NEEDED),
            Map.entry("GET /v3/api-docs.yaml", NOBODY_NEEDED),
            Map.entry("GET /actuator/health", NOBODY_NEEDED),
            Map.entry("GET /actuator/metrics", "admin"),
            Map.entry("GET /actuator/metrics/{name}", "admin")));

    @Parameter
    Database database;

    private Service service;

    @BeforeEach
    void start() {
        service = database.service();
    }

    @Test
    void everyEndpointLetsInWhomItIsForAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((endpoint, allowed) -> {
            Set<String> names = Set.of(allowed.split(" "));
            for (String caller : NOBODY_NEEDED.split(" ")) {
                int status = call(caller, endpoint);
                boolean form = endpoint.startsWith("POST /pages/"); // is refused for its token before anyone signs in
                int denied = caller.equals("anonymous") && !form ? 401 : 403;
                boolean letIn = status != 401 && status != 403;
                if (letIn != names.contains(caller) || !letIn && status != denied || status >= 500) {
                    wrong.add(endpoint + " as " + caller + " gave " + status);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** Nothing that is sent here is well formed, so whoever is let in changes nothing. */
    private int call(String caller, String endpoint) {
        Client client = caller.equals("anonymous") ? service.anonymous() : service.as(caller);
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{id}", "999999999").replaceAll("\\{\\w+}", "unknown");
        if (endpoint.startsWith("POST /pages/")) {
            Form form = Form.of(client);
            return form.post(path, "").status();
        }
        return client.send(parts[0], path, BodyPublishers.ofString("{")).status();
    }

    @Test
    void noEndpointIsMissingAbove() {
        Set<String> offered = new TreeSet<>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (String path : mapping.getPatternValues()) {
                        for (RequestMethod method :
                                mapping.getMethodsCondition().getMethods()) {
                            offered.add(method + " " + path);
                        }
                    }
                });
        offered.removeAll(ALLOWED.keySet());

        assertEquals(Set.of(), offered);
    }

    @Test
    void whatNoRuleNamesIsDenied() {
        service.admin().get("/actuator/env").expect(403, "not-allowed");
        service.admin().get("/unknown").expect(403, "not-allowed");
        service.admin().send("DELETE", "/scorecards/x", BodyPublishers.noBody()).expect(403, "not-allowed");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Client form = service.admin().with("Content-Type", "application/x-www-form-urlencoded");

        assertEquals(
                403,
                form.post("/pages/password", "password=123456789012&again=123456789012")
                        .status());
    }

    @Test
    void aForeignPageCannotSendWhatTheOtherEndpointsTake() {
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            service.evaluator()
                    .with("Content-Type", type)
                    .post("/assessments", "{}")
                    .expect(415);
            service.admin().with("Content-Type", type).post("/users", "{}").expect(415);
        }
    }

    @Test
    void theDescriptionNamesEveryEndpoint() {
        JsonNode paths =
                service.anonymous().get("/v3/api-docs").expect(200).json().get("paths");

        for (String endpoint : ALLOWED.keySet()) {
            String[] parts = endpoint.split(" ");
            boolean page = parts[1].startsWith("/pages")
                    || parts[1].equals("/")
                    || parts[1].startsWith("/v3")
                    || parts[1].startsWith("/actuator");
            String method = parts[0].toLowerCase(java.util.Locale.ROOT);
            assertTrue(page || paths.path(parts[1]).has(method), endpoint);
        }
    }

    @Test
    void recordsScoredAndRejectedAndTheTimeAreMeasured() {
        double before = measured("hr.assessments.scored");
        double rejected = measured("hr.assessments.rejected");
        String lines = Records.lines(Records.newSubject() + "-", 3) + "{}\n";

        service.evaluator()
                .ndjson()
                .post("/assessments?scorecardId=" + Service.SCORECARD, lines)
                .expect(200);

        assertEquals(3, measured("hr.assessments.scored") - before);
        assertEquals(1, measured("hr.assessments.rejected") - rejected);
        assertTrue(measured("hr.assessments.time") > 0);
    }

    private double measured(String name) {
        return service.admin()
                .get("/actuator/metrics/" + name)
                .expect(200)
                .json()
                .get("measurements")
                .get(0)
                .get("value")
                .asDouble();
    }
}
