package dev.vigil.console.once;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemWriter;
import dev.vigil.console.web.OnceKey;
import dev.vigil.domain.Bilingual;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every post that carries an Idempotency-Key happen once: what it does and what was answered are stored in
 * one transaction, and the same request again gets the stored answer. A request that was refused leaves nothing
 * behind and may be sent again with its key. Two that come at one time wait for each other.
 */
public final class OnceFilter extends OncePerRequestFilter {
    /** Marks an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** Whose answers are cookies: they are not kept, and to log in or out twice does no harm. */
    private static final Set<String> OF_SESSIONS = Set.of("/api/login", "/api/logout");

    private static final int LONGEST_KEY = 255;
    private static final long TIDY_AFTER = 600_000_000_000L;

    private final OnceTable answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final AtomicLong tidied = new AtomicLong(System.nanoTime());

    public OnceFilter(OnceTable answers, TransactionTemplate transaction, ProblemWriter problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    /** Whether posts to that path are done once for a key. */
    public static boolean covers(String path) {
        return path.startsWith("/api/") && !OF_SESSIONS.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(OnceKey.HEADER);
        if (key == null || !request.getMethod().equals("POST") || !covers(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "bad-request",
                    new Bilingual(
                            OnceKey.HEADER + " 须有 1 至 " + LONGEST_KEY + " 个字符",
                            OnceKey.HEADER + " must have 1 to " + LONGEST_KEY + " characters"));
            return;
        }
        tidy();
        BodyCopy copy = new BodyCopy(request);
        byte[] id = sha256(account(), key);
        // the key is part of it: who reads the table cannot guess a body without it
        byte[] fingerprint = sha256(
                key,
                request.getRequestURI(),
                request.getQueryString(),
                new String(copy.body(), StandardCharsets.ISO_8859_1));
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        StoredAnswer before = transaction.execute(status -> answeredBefore(id, fingerprint, copy, held, chain, status));
        if (before == null) {
            held.copyBodyToResponse();
            return;
        }
        if (!Arrays.equals(before.fingerprint(), fingerprint)) {
            problems.write(
                    request,
                    response,
                    HttpStatus.CONFLICT,
                    "key-used",
                    "this " + OnceKey.HEADER + " was used for another request");
            return;
        }
        before.send(response);
    }

    /** Null when it was done just now. */
    private @Nullable StoredAnswer answeredBefore(
            byte[] id,
            byte[] fingerprint,
            BodyCopy request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status) {
        if (!answers.claim(id, fingerprint)) {
            return answers.find(id);
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
        if (response.getStatus() / 100 == 2) {
            answers.keep(id, StoredAnswer.of(fingerprint, response));
        } else {
            status.setRollbackOnly();
        }
        return null;
    }

    private void tidy() {
        long last = tidied.get();
        if (System.nanoTime() - last > TIDY_AFTER && tidied.compareAndSet(last, System.nanoTime())) {
            answers.forgetOld();
        }
    }

    private static String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Account account ? account.name() : "";
    }

    private static byte[] sha256(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = (part == null ? "" : part).getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
