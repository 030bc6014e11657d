package io.github.servicekpi.examples.hr.accounts;

import io.github.servicekpi.examples.hr.web.Paging;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP. A password is shown once, where it is made. */
@RestController
class UserController {
    private final AccountService accounts;

    UserController(AccountService accounts) {
        this.accounts = accounts;
    }

    record NewUser(
            @Nullable String name,
            @Nullable String role,
            @Nullable String subject) {}

    record ChangedUser(
            @Nullable String role,
            @Nullable String subject,
            @Nullable Boolean active) {}

    record NewPassword(@Nullable String password) {}

    record OneTimePassword(String name, String oneTimePassword) {}

    record User(
            String name,
            String role,
            @Nullable String subject,
            boolean active,
            boolean passwordChangeRequired,
            int version) {
        static User of(Account account) {
            return new User(
                    account.name(),
                    account.role().word(),
                    account.subject(),
                    account.active(),
                    account.passwordChangeRequired(),
                    account.version());
        }
    }

    @PostMapping(path = "/users", consumes = "application/json")
    ResponseEntity<OneTimePassword> open(@RequestBody NewUser user, @AuthenticationPrincipal Caller caller) {
        String name = given("name", user.name());
        String password = accounts.open(name, role(user.role()), user.subject(), caller);
        return ResponseEntity.created(URI.create("/users/" + name)).body(new OneTimePassword(name, password));
    }

    @GetMapping("/users")
    Paging.Page<User> list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int size) {
        List<User> users = accounts.after(after, Paging.size(size) + 1).stream()
                .map(User::of)
                .toList();
        return Paging.page(users, size, User::name);
    }

    @GetMapping("/users/{name}")
    ResponseEntity<User> get(@PathVariable String name) {
        return tagged(accounts.get(name));
    }

    @PutMapping(path = "/users/{name}", consumes = "application/json")
    ResponseEntity<User> change(
            @PathVariable String name,
            @RequestBody ChangedUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        boolean active = given("active", user.active());
        return tagged(accounts.change(name, Versions.read(ifMatch), role(user.role()), user.subject(), active, caller));
    }

    @PostMapping(path = "/users/{name}/one-time-password", consumes = "application/json")
    OneTimePassword reset(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return new OneTimePassword(name, accounts.reset(name, Versions.read(ifMatch), caller));
    }

    @PutMapping(path = "/me/password", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choosePassword(@RequestBody NewPassword password, @AuthenticationPrincipal Caller caller) {
        accounts.choosePassword(caller, given("password", password.password()));
    }

    private static ResponseEntity<User> tagged(Account account) {
        return ResponseEntity.ok().eTag(Versions.tag(account.version())).body(User.of(account));
    }

    private static <T> T given(String member, @Nullable T value) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> Refusal.badRequest("member-missing", "the member \"" + member + "\" is missing"));
    }

    private static Role role(@Nullable String word) {
        String given = given("role", word);
        return Stream.of(Role.values())
                .filter(role -> role.word().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "bad-role",
                        "role has to be one of "
                                + Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
