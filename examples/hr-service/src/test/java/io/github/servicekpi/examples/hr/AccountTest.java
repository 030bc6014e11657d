package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
class AccountTest {
    @Parameter
    Database database;

    private Service service;

    @BeforeEach
    void start() {
        service = database.service();
    }

    @Test
    void aOneTimePasswordIsGoodForNothingButToChooseAnother() {
        String oneTime = open("fresh", "evaluator").get("oneTimePassword").asString();
        Client fresh = service.client("fresh", oneTime);

        fresh.get("/assessments").expect(403, "password-change-required");
        fresh.put("/me/password", "{\"password\":\"too short\"}").expect(400, "bad-password");
        fresh.put("/me/password", "{\"password\":\"" + "字".repeat(25) + "\"}").expect(400, "bad-password");
        fresh.put("/me/password", "{\"password\":\"" + oneTime + "\"}").expect(400, "same-password");
        fresh.put("/me/password", "{}").expect(400, "member-missing");
        fresh.put("/me/password", "{\"password\":\"" + "字".repeat(24) + "\"}").expect(204);
        fresh.get("/assessments").expect(401, "sign-in-required");
        service.client("fresh", "字".repeat(24)).get("/assessments").expect(200);
    }

    @Test
    void anAccountIsChangedOnlyFromTheVersionThatWasRead() {
        open("changing", "evaluator");
        Client admin = service.admin();
        String tag = admin.get("/users/changing").expect(200).header("ETag");
        String inactive = "{\"role\":\"evaluator\",\"active\":false}";
        admin.put("/users/changing", inactive).expect(428, "if-match-missing");

        admin.with("If-Match", tag).put("/users/changing", inactive).expect(200);

        admin.with("If-Match", tag).put("/users/changing", inactive).expect(412, "changed-meanwhile");
        admin.with("If-Match", tag).put("/users/nobody", inactive).expect(404, "not-found");
        assertFalse(admin.get("/users/changing").json().get("active").asBoolean());
    }

    @Test
    void whoMayNotSignInAnyMoreIsTurnedAwayAtOnce() {
        service.open("leaving", "evaluator", null);
        service.as("leaving").get("/assessments").expect(200);
        String tag = service.admin().get("/users/leaving").header("ETag");

        service.admin()
                .with("If-Match", tag)
                .put("/users/leaving", "{\"role\":\"evaluator\",\"active\":false}")
                .expect(200);

        service.as("leaving").get("/assessments").expect(401, "sign-in-required");
    }

    @Test
    void aRequestThatIsOlderThanTheResetOfItsAccountSetsNoPassword() throws Exception {
        service.open("robbed", "evaluator", null);
        String tag = service.admin().get("/users/robbed").header("ETag");
        PipedOutputStream slow = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(slow);
        slow.write("{\"password\":".getBytes(StandardCharsets.UTF_8));
        CompletableFuture<Client.Answer> thief = CompletableFuture.supplyAsync(
                () -> service.as("robbed").send("PUT", "/me/password", BodyPublishers.ofInputStream(() -> body)));
        Thread.sleep(2000); // until the service has signed the thief in and waits for the rest

        service.admin()
                .with("If-Match", tag)
                .post("/users/robbed/one-time-password", "")
                .expect(200);
        slow.write("\"the thief's password\"}".getBytes(StandardCharsets.UTF_8));
        slow.close();

        int status = thief.get(1, TimeUnit.MINUTES).status();
        assertTrue(Set.of(409, 401).contains(status), status + ""); // 401 where signing in took longer
        assertTrue(service.admin()
                .get("/users/robbed")
                .json()
                .get("passwordChangeRequired")
                .asBoolean());
    }

    @Test
    void aForgottenPasswordIsReplacedByAOneTimeOne() {
        service.open("forgetful", "evaluator", null);
        String tag = service.admin().get("/users/forgetful").header("ETag");

        JsonNode reset = service.admin()
                .with("If-Match", tag)
                .post("/users/forgetful/one-time-password", "")
                .expect(200)
                .json();

        service.as("forgetful").get("/assessments").expect(401);
        service.client("forgetful", reset.get("oneTimePassword").asString())
                .get("/assessments")
                .expect(403, "password-change-required");
    }

    @Test
    void theLastAdministratorStays() {
        String tag = service.admin().get("/users/admin").header("ETag");
        Client admin = service.admin().with("If-Match", tag);

        admin.put("/users/admin", "{\"role\":\"administrator\",\"active\":false}")
                .expect(409, "last-administrator");
        admin.put("/users/admin", "{\"role\":\"evaluator\",\"active\":true}").expect(409, "last-administrator");
        admin.put("/users/admin", "{\"role\":\"administrator\"}").expect(400, "member-missing");
    }

    @Test
    void aNewAccountHasAFreeNameAKnownRoleAndASubjectIfItIsAnEmployees() {
        open("taken", "evaluator");

        refuse("{\"name\":\"taken\",\"role\":\"evaluator\"}", 409, "name-taken");
        refuse("{\"name\":\"a b\",\"role\":\"evaluator\"}", 400, "bad-name");
        refuse("{\"name\":\"x\\u0000\",\"role\":\"evaluator\"}", 400, "bad-name");
        refuse("{\"role\":\"evaluator\"}", 400, "member-missing");
        refuse("{\"name\":\"x\",\"role\":\"boss\"}", 400, "bad-role");
        refuse("{\"name\":\"x\",\"role\":\"employee\"}", 400, "bad-subject");
        refuse("{\"name\":\"x\",\"role\":\"evaluator\",\"subject\":\"E\"}", 400, "bad-subject");
        refuse("{\"name\":\"x\",\"role\":\"employee\",\"subject\":\"\\ud800\"}", 400, "bad-subject");
        refuse("[]", 400, "unreadable-body");
        assertTrue(service.admin()
                        .get("/users?after=t&size=1")
                        .expect(200)
                        .json()
                        .get("items")
                        .size()
                == 1);
    }

    @Test
    void everyWriteIsInTheAuditAndStaysThere() {
        open("audited", "evaluator");

        String row = service.sql()
                .sql("select account || ' ' || action || ' ' || detail from audit where object = '/users/audited'")
                .query(String.class)
                .single();

        assertEquals("admin account-opened evaluator", row);
        assertTrue(service.admin()
                        .get("/audit?size=1")
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong()
                > 0);
        for (String change : List.of(
                "update audit set account = 'x'",
                "delete from audit",
                "update scorecards set canonical = 'x'",
                "delete from scorecards")) {
            assertThrows(
                    DataAccessException.class, () -> service.sql().sql(change).update(), change);
        }
    }

    @Test
    void theFirstStartPrintsAPasswordAndTheSecondDoesNot(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("hr") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        Service first = Service.raw(url, "");
        String password = first.firstPassword();
        first.close();

        Service second = Service.raw(url, "");

        assertFalse(second.printed().contains("password"), second.printed());
        second.client("admin", password).get("/users").expect(403, "password-change-required");
        second.client("admin", "admin").get("/users").expect(401, "sign-in-required");
        second.close();
    }

    private JsonNode open(String name, String role) {
        return service.admin()
                .post("/users", "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
                .expect(201)
                .json();
    }

    private void refuse(String body, int status, String code) {
        service.admin().post("/users", body).expect(status, code);
    }
}
