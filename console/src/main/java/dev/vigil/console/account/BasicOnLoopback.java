package dev.vigil.console.account;

import dev.vigil.console.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * HTTP Basic for scripts on this machine. It opens no session. A browser that remembers such a password
 * could be made to use it by another site, so a request that comes from another site is not taken.
 */
public final class BasicOnLoopback extends OncePerRequestFilter {
    private static final String SCHEME = "basic ";

    private final LogIn logIn;
    private final BasicMemory memory;
    private final AccountTable accounts;
    private final ProblemWriter problems;

    public BasicOnLoopback(LogIn logIn, BasicMemory memory, AccountTable accounts, ProblemWriter problems) {
        this.logIn = logIn;
        this.memory = memory;
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> credentials = credentials(request);
        if (credentials.isEmpty() || !Loopback.isPeer(request) || fromAnotherSite(request)) {
            chain.doFilter(request, response);
            return;
        }
        LogIn.Outcome outcome = verify(credentials.get(), request.getRemoteAddr());
        if (outcome.account().isEmpty()) {
            refuse(request, response, outcome);
            return;
        }
        Account account = outcome.account().get();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new AccountAuthentication(account, () -> unchanged(account)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private LogIn.Outcome verify(String credentials, String address) {
        Optional<Account> known = memory.find(credentials).filter(this::unchanged);
        if (known.isPresent()) {
            return new LogIn.Outcome(known, 0, false);
        }
        int colon = credentials.indexOf(':');
        LogIn.Outcome outcome = logIn.attempt(
                credentials.substring(0, colon), credentials.substring(colon + 1), Optional.empty(), address);
        outcome.account().ifPresent(account -> memory.keep(credentials, account));
        return outcome;
    }

    private boolean unchanged(Account account) {
        return accounts.find(account.name()).filter(account::equals).isPresent();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, LogIn.Outcome outcome)
            throws IOException {
        long wait = outcome.waitMillis();
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait / 1000 + 1));
            problems.write(
                    request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "too many failed attempts");
            return;
        }
        if (outcome.codeNeeded()) {
            problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "code-needed",
                    "an account with a second factor logs in with the page");
            return;
        }
        problems.write(
                request, response, HttpStatus.UNAUTHORIZED, "wrong-password", "name and password do not fit together");
    }

    private static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static Optional<String> credentials(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return Optional.of(new String(decoded, StandardCharsets.UTF_8)).filter(text -> text.indexOf(':') >= 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
