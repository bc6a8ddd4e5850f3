package dev.vigil.console.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Tells Spring Security who a session cookie belongs to. Logging in and out is done by {@link SessionResource}. */
public final class SessionContexts implements SecurityContextRepository {
    private final SessionTable sessions;

    public SessionContexts(SessionTable sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; Spring calls loadDeferredContext
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new LazyContext(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SessionCookie.read(request).flatMap(this::authentication).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<AccountAuthentication> authentication(SessionToken token) {
        return sessions.find(token)
                .map(account -> new AccountAuthentication(account, () -> sessions.find(token)
                        .filter(now -> now.version() == account.version())
                        .isPresent()));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a session begins with a log-in, never by the way
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.isThere(request);
    }
}
