package io.github.servicekpi.examples.hr;

import io.github.servicekpi.json.ScorecardJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running service with an account of each kind, and the first template's scorecard in use. */
final class Service {
    static final String SCORECARD = "after-sales-service-manager";
    static final byte[] TEMPLATE = ScorecardJson.write(ScorecardJson.template(SCORECARD));
    static final String FINGERPRINT = ScorecardJson.fingerprint(ScorecardJson.template(SCORECARD));
    static final String EMPLOYEE_SUBJECT = "E-employee";

    private static final String PASSWORD = "a password of 2026";
    private static final Pattern PRINTED = Pattern.compile("\"admin\" with the one-time password (\\S+)");

    private final ConfigurableApplicationContext context;
    private final String address;
    private final String printed;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private Service(ConfigurableApplicationContext context, String printed) {
        this.context = context;
        this.address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        this.printed = printed;
    }

    /** {@return a service that has just been started on a database, and nothing else} */
    static Service raw(String url, String user) {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(HrService.class)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=" + user,
                            "--server.tomcat.connection-timeout=10s",
                            "--spring.main.banner-mode=off",
                            "--logging.level.root=error");
            return new Service(context, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(terminal);
        }
    }

    /** {@return a service on an empty database, ready to be used} */
    static Service start(String url, String user) {
        Service service = raw(url, user);
        service.adopt("admin", service.firstPassword());
        service.open("eva", "evaluator", null);
        service.open("emma", "employee", EMPLOYEE_SUBJECT);
        service.admin().put("/scorecards", TEMPLATE).expect(201);
        service.admin()
                .with("If-None-Match", "*")
                .put("/current-scorecards/" + SCORECARD, "{\"fingerprint\":\"" + FINGERPRINT + "\"}")
                .expect(201);
        Runtime.getRuntime().addShutdownHook(new Thread(service.context::close));
        return service;
    }

    /** Takes a one-time password, and changes it to the one of all tests. */
    private void adopt(String name, String oneTimePassword) {
        client(name, oneTimePassword)
                .put("/me/password", "{\"password\":\"" + PASSWORD + "\"}")
                .expect(204);
        clients.put(name, client(name, PASSWORD));
    }

    void open(String name, String role, @Nullable String subject) {
        String of = subject == null ? "" : ",\"subject\":\"" + subject + "\"";
        String body = "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"" + of + "}";
        adopt(
                name,
                admin().post("/users", body)
                        .expect(201)
                        .json()
                        .get("oneTimePassword")
                        .asString());
    }

    String printed() {
        return printed;
    }

    String firstPassword() {
        Matcher matcher = PRINTED.matcher(printed);
        if (!matcher.find()) {
            throw new AssertionError("no password was printed: " + printed);
        }
        return matcher.group(1);
    }

    String address() {
        return address;
    }

    Client client(String name, String password) {
        return Client.of(address, name, password);
    }

    Client anonymous() {
        return Client.of(address, "", "");
    }

    Client as(String name) {
        return clients.get(name);
    }

    Client admin() {
        return as("admin");
    }

    Client evaluator() {
        return as("eva");
    }

    Client employee() {
        return as("emma");
    }

    String password() {
        return PASSWORD;
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    void close() {
        context.close();
    }
}
