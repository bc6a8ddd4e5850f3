package dev.vigil.console.account;

import dev.vigil.console.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and who is logged in. */
@RestController
public final class SessionResource {
    static final String LOGIN = "/api/login";

    private final LogIn logIn;
    private final SessionTable sessions;

    public SessionResource(LogIn logIn, SessionTable sessions) {
        this.logIn = logIn;
        this.sessions = sessions;
    }

    /** Who somebody is, and what to offer. */
    public record SessionView(
            String user,
            String name,
            List<String> roles,
            List<String> permissions,
            List<String> departments,
            List<String> streets) {
        static SessionView of(Account account) {
            return new SessionView(
                    account.name(),
                    account.fullName(),
                    account.roles().stream().map(Role::code).sorted().toList(),
                    java.util.Arrays.stream(Permission.values())
                            .filter(account::may)
                            .map(permission -> permission.name().toLowerCase(java.util.Locale.ROOT))
                            .toList(),
                    account.departments(),
                    account.streets());
        }
    }

    /** @param code of the second factor, where there is one */
    public record Credentials(@Nullable String username, @Nullable String password, @Nullable String code) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    @GetMapping("/api/session")
    SessionView session(@AuthenticationPrincipal Account account) {
        return SessionView.of(account);
    }

    @PostMapping(LOGIN)
    ResponseEntity<SessionView> login(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        if (credentials.username() == null || credentials.password() == null) {
            throw ProblemException.badRequest("请填写用户名和密码", "username and password are needed");
        }
        LogIn.Outcome outcome = logIn.attempt(
                credentials.username(),
                credentials.password(),
                Optional.ofNullable(credentials.code()),
                request.getRemoteAddr());
        if (outcome.waitMillis() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(outcome.waitMillis() / 1000 + 1));
            throw ProblemException.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "too many failed attempts; wait before the next");
        }
        if (outcome.codeNeeded()) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "code-needed", "send the code of the second factor too");
        }
        Account account = outcome.account()
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.UNAUTHORIZED, "wrong-password", "name and password do not fit together"));
        SessionCookie.replace(request, response, sessions, account);
        return ResponseEntity.ok(SessionView.of(account));
    }

    @PostMapping("/api/logout")
    ResponseEntity<Void> logout(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::close);
        SessionCookie.erase(request, response);
        return ResponseEntity.noContent().build();
    }
}
