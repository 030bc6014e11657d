package io.github.servicekpi.examples.hr.accounts;

import static io.github.servicekpi.examples.hr.accounts.Role.ADMINISTRATOR;
import static io.github.servicekpi.examples.hr.accounts.Role.EMPLOYEE;
import static io.github.servicekpi.examples.hr.accounts.Role.EVALUATOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Who may do what: the first rule that fits a request decides; what no rule names is denied. */
final class Access {
    /** What an account has instead of its role until its one-time password is changed. */
    static final String CHANGES_PASSWORD = "CHANGES_PASSWORD";

    static final List<Rule> RULES = List.of(
            rule(POST, "/assessments/*/verify", EVALUATOR, ADMINISTRATOR),
            rule(POST, "/assessments", EVALUATOR),
            rule(PUT, "/assessments/*/record", EVALUATOR),
            rule(GET, "/assessments/**", EVALUATOR, ADMINISTRATOR, EMPLOYEE),
            rule(GET, "/scorecards/**", EVALUATOR, ADMINISTRATOR),
            rule(PUT, "/scorecards", ADMINISTRATOR),
            rule(GET, "/current-scorecards/*", EVALUATOR, ADMINISTRATOR),
            rule(PUT, "/current-scorecards/*", ADMINISTRATOR),
            rule(POST, "/rescorings", ADMINISTRATOR),
            rule(GET, "/users/**", ADMINISTRATOR),
            rule(POST, "/users/**", ADMINISTRATOR),
            rule(PUT, "/users/*", ADMINISTRATOR),
            rule(GET, "/audit", ADMINISTRATOR),
            rule(GET, "/actuator/metrics/**", ADMINISTRATOR),
            rule(GET, "/pages/scorecards", EVALUATOR, ADMINISTRATOR),
            rule(POST, "/pages/scorecards", ADMINISTRATOR),
            rule(GET, "/pages/sheets", EVALUATOR, ADMINISTRATOR, EMPLOYEE));

    /** What everyone who signed in may do, even before the one-time password is changed. */
    static final String[] SIGNED_IN = {"/", "/me/password", "/pages/password"};

    /** What needs no account. */
    static final String[] OPEN = {"/actuator/health", "/v3/api-docs", "/v3/api-docs.yaml", "/pages/style.css"};

    private Access() {}

    static String authority(Role role) {
        return role.name();
    }

    private static Rule rule(HttpMethod method, String path, Role... roles) {
        return new Rule(method, path, Stream.of(roles).map(Access::authority).toArray(String[]::new));
    }

    /** Which roles may send a method to a path. */
    record Rule(HttpMethod method, String path, String[] authorities) {}
}
