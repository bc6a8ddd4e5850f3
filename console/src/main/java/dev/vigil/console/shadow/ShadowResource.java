package dev.vigil.console.shadow;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules on trial over HTTP. */
@RestController
public final class ShadowResource {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(92);

    private final ShadowDesk desk;
    private final Clock clock;

    public ShadowResource(ShadowDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The last seven days when no span is given; 92 days at most. */
    @GetMapping("/api/rules/{id}/comparison")
    ShadowComparison comparison(
            @PathVariable String id,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @AuthenticationPrincipal Account account) {
        Instant end = to.orElseGet(clock::instant);
        Instant begin = from.orElseGet(() -> end.minus(USUAL));
        if (!begin.isBefore(end) || begin.plus(LONGEST).isBefore(end)) {
            throw ProblemException.badRequest("开始时间须早于结束时间，至多相隔 92 天", "from must lie before to, by 92 days at most");
        }
        return desk.of(id, Scope.of(account), begin.toEpochMilli(), end.toEpochMilli());
    }
}
