package dev.vigil.console.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Binds a log-in under way to the browser that began it: nobody can be logged in by another's link. */
final class OidcCookie {
    private static final String NAME = "vigil_oidc";
    private static final String NAME_OVER_TLS = "__Host-" + NAME;

    private final boolean tls;

    OidcCookie(OidcSettings settings) {
        this.tls = settings.address().startsWith("https:");
    }

    /** Lax, because the browser comes back from another site. */
    void write(HttpServletResponse response, String state) {
        add(response, state, OidcAttempts.PATIENCE);
    }

    void erase(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private String name() {
        return tls ? NAME_OVER_TLS : NAME;
    }

    private void add(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(tls)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
