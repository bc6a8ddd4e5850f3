package dev.vigil.console.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Carries the session's token to the browser and back: no script reads it, no other site sends it. */
public final class SessionCookie {
    static final String NAME = "vigil_session";
    /** Browsers accept this name only over TLS and for this host. */
    static final String NAME_OVER_TLS = "__Host-vigil_session";

    static final String CSRF = "XSRF-TOKEN";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SessionCookie() {}

    static Optional<SessionToken> read(HttpServletRequest request) {
        return read(request, NAME_OVER_TLS).or(() -> read(request, NAME));
    }

    public static boolean isThere(HttpServletRequest request) {
        return read(request).isPresent();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
        add(response, session(request, token.text()).build());
        add(response, csrf(request, token.csrf()).build());
    }

    /** A new session in the place of one that the browser may have had. */
    public static void replace(
            HttpServletRequest request, HttpServletResponse response, SessionTable sessions, Account account) {
        read(request).ifPresent(sessions::close);
        write(request, response, sessions.open(account, request.getRemoteAddr()));
    }

    static void erase(HttpServletRequest request, HttpServletResponse response) {
        add(response, session(request, "").maxAge(Duration.ZERO).build());
        add(response, csrf(request, "").maxAge(Duration.ZERO).build());
    }

    private static Optional<SessionToken> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && FORM.matcher(cookie.getValue()).matches()) {
                return Optional.of(new SessionToken(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    private static ResponseCookie.ResponseCookieBuilder session(HttpServletRequest request, String value) {
        boolean tls = overTls(request);
        return ResponseCookie.from(tls ? NAME_OVER_TLS : NAME, value)
                .httpOnly(true)
                .secure(tls)
                .sameSite("Strict")
                .path("/");
    }

    private static ResponseCookie.ResponseCookieBuilder csrf(HttpServletRequest request, String value) {
        return ResponseCookie.from(CSRF, value)
                .secure(overTls(request))
                .sameSite("Strict")
                .path("/");
    }

    /** A proxy's word is enough: who lies about it harms only his own cookie. */
    private static boolean overTls(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
