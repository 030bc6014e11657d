package io.github.servicekpi.examples.hr.accounts;

import io.github.servicekpi.examples.hr.web.Outages;
import io.github.servicekpi.examples.hr.web.ProblemWriter;
import io.github.servicekpi.examples.hr.web.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** HTTP Basic over the accounts of the database; nothing of a request is kept in a session. */
@Configuration
class SecurityConfiguration {
    /** Pages load their style from here, send forms to here, and run no script. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** PostgreSQL keeps no text with a NUL, so no parameter has one; those in paths are refused as it is. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(HttpMethod.GET, Access.OPEN).permitAll();
                    requests.requestMatchers(Access.SIGNED_IN).authenticated();
                    for (Access.Rule rule : Access.RULES) {
                        requests.requestMatchers(rule.method(), rule.path()).hasAnyAuthority(rule.authorities());
                    }
                    requests.anyRequest().denyAll();
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(this::signIn))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(this::signIn).accessDeniedHandler(this::deny))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A browser sends the password by itself, so forms carry a token. The other endpoints take JSON, which
                // no
                // foreign page can send here without asking first, and that is never granted.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        .requireCsrfProtectionMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/pages/**")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof InternalAuthenticationServiceException) {
            Refusal refusal =
                    e.getCause() instanceof RuntimeException cause ? Outages.refusalOf(cause) : Refusal.databaseAway();
            problems.write(refusal, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"HR service\", charset=\"UTF-8\"");
        problems.write(
                Refusal.of(
                        HttpStatus.UNAUTHORIZED,
                        "sign-in-required",
                        "this needs the name and the password of an active account"),
                request,
                response);
    }

    private void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(refusal(e), request, response);
    }

    private static Refusal refusal(AccessDeniedException e) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (e instanceof CsrfException) {
            return Refusal.of(HttpStatus.FORBIDDEN, "form-expired", "the form is not of this service; open it again");
        } else if (caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(held -> Access.CHANGES_PASSWORD.equals(held.getAuthority()))) {
            return Refusal.of(
                    HttpStatus.FORBIDDEN,
                    "password-change-required",
                    "the one-time password has to be changed first: PUT /me/password, or open /pages/password");
        }
        return Refusal.of(HttpStatus.FORBIDDEN, "not-allowed", "the account's role does not allow this");
    }
}
