package dev.vigil.console.account;

import dev.vigil.console.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may change about his own account: the password and the second factor. */
@RestController
@RequestMapping("/api/session")
public final class OwnAccountResource {
    private final AccountDesk desk;
    private final SecretTable secrets;
    private final SessionTable sessions;
    private final LogIn logIn;
    private final Clock clock;

    public OwnAccountResource(AccountDesk desk, SecretTable secrets, SessionTable sessions, LogIn logIn, Clock clock) {
        this.desk = desk;
        this.secrets = secrets;
        this.sessions = sessions;
        this.logIn = logIn;
        this.clock = clock;
    }

    /** The password that was, and the one that is to be. */
    public record NewPassword(@Nullable String old, @Nullable String password) {
        /** Without the passwords. */
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** What a phone needs to compute codes; shown once. */
    public record Offer(String secret, String uri) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** The first code, which shows that the phone has understood. */
    public record Confirmation(@Nullable String code) {}

    /** Ends all other sessions of the account. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(
            @RequestBody NewPassword wanted,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = wanted.password() == null ? "" : wanted.password();
        LogIn.Outcome known =
                logIn.signature(account.name(), wanted.old() == null ? "" : wanted.old(), request.getRemoteAddr());
        if (known.account().isEmpty()) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "wrong-password", "the old password is another one");
        }
        desk.password(account, account.name(), next, "own password");
        if (SessionCookie.isThere(request)) {
            SessionCookie.write(request, response, sessions.open(account, request.getRemoteAddr()));
        }
    }

    /** Asked for at log-in only once it is confirmed. */
    @PostMapping("/second-factor")
    Offer offer(@AuthenticationPrincipal Account account) {
        String secret = OneTimeCode.newSecret();
        secrets.offer(account.name(), secret);
        return new Offer(secret, OneTimeCode.uri(account.name(), secret));
    }

    @PostMapping("/second-factor/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody Confirmation confirmation, @AuthenticationPrincipal Account account) {
        AccountSecrets held = secrets.find(account.name()).orElseThrow();
        String offered = held.secondFactorOffered();
        String code = confirmation.code() == null ? "" : confirmation.code();
        OptionalLong step = offered == null
                ? OptionalLong.empty()
                : OneTimeCode.step(offered, code, clock.millis(), held.lastStep());
        if (step.isEmpty()) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-code", "this code is not right now");
        }
        desk.noted(account, account.name(), "second factor set up", "", () -> {
            secrets.secondFactor(account.name(), offered);
            secrets.use(account.name(), step.getAsLong());
        });
    }
}
