package dev.vigil.console.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The token that guards changes follows from the session's secret, so there is none to keep and none to plant. */
public final class CsrfBySession implements CsrfTokenRepository {
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    /** A change made by a browser that is logged in. Other sites cannot make it send an Authorization header. */
    public static RequestMatcher guarded() {
        return request -> isChange(request.getMethod())
                && SessionCookie.isThere(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !request.getRequestURI().equals(SessionResource.LOGIN)
                && !request.getRequestURI().startsWith("/api/public/");
    }

    private static boolean isChange(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(SessionToken.random());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.read(request).map(CsrfBySession::token).orElse(null);
    }

    private static CsrfToken token(SessionToken session) {
        return new DefaultCsrfToken(HEADER, PARAMETER, session.csrf());
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, @Nullable HttpServletResponse response) {
        // written as a cookie at log-in
    }
}
