package dev.vigil.console.oidc;

import dev.vigil.console.account.SessionCookie;
import dev.vigil.console.account.SessionTable;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logging in by an identity provider (OpenID Connect): browsers are sent there and come back. */
@RestController
public final class OidcResource {
    public static final String START = "/api/oidc/start";
    static final String CALLBACK = "/api/oidc/callback";
    private static final String LOG_IN = "/login?problem=";

    private final Optional<OidcDoor> door;
    private final SessionTable sessions;

    OidcResource(Optional<OidcDoor> door, SessionTable sessions) {
        this.door = door;
        this.sessions = sessions;
    }

    private OidcDoor door() {
        return door.orElseThrow(() -> ProblemException.of(
                HttpStatus.NOT_FOUND, "not-found", "no identity provider is set up; config/oidc.yaml names one"));
    }

    /** @param next the page to open afterwards */
    @GetMapping(START)
    @Answers(302)
    ResponseEntity<Void> start(@RequestParam(defaultValue = "/") String next, HttpServletResponse response) {
        OidcDoor known = door();
        Optional<OidcDoor.Begun> begun = known.begin(next);
        if (begun.isEmpty()) {
            return to(LOG_IN + "oidc-away");
        }
        new OidcCookie(known.settings()).write(response, begun.get().state());
        return to(begun.get().provider().toString());
    }

    /** Where the provider sends browsers back to; what else it sends along is not used. */
    @GetMapping(CALLBACK)
    @Answers(302)
    ResponseEntity<Void> callback(
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> iss,
            @RequestParam Optional<String> error,
            @RequestParam(name = "error_description") Optional<String> errorDescription,
            @RequestParam(name = "session_state") Optional<String> sessionState,
            @RequestParam Optional<String> scope,
            HttpServletRequest request,
            HttpServletResponse response) {
        OidcDoor known = door();
        OidcCookie cookie = new OidcCookie(known.settings());
        Optional<String> began = cookie.read(request);
        cookie.erase(response);
        boolean own = began.isPresent() && began.equals(state);
        boolean otherIssuer =
                iss.filter(given -> !given.equals(known.settings().issuer())).isPresent();
        if (!own || otherIssuer) {
            return to(LOG_IN + "oidc-expired");
        }
        if (error.isPresent() || code.isEmpty()) {
            return to(LOG_IN + "oidc-refused");
        }
        OidcDoor.Ended ended = known.end(state.get(), code.get());
        if (ended.account().isEmpty()) {
            return to(LOG_IN + ended.trouble());
        }
        SessionCookie.replace(request, response, sessions, ended.account().get());
        return to(ended.next());
    }

    private static ResponseEntity<Void> to(String place) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(place))
                .build();
    }
}
