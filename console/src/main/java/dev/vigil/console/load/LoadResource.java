package dev.vigil.console.load;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The load of the desk over HTTP. */
@RestController
public final class LoadResource {
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final LoadDesk desk;
    private final Clock clock;

    public LoadResource(LoadDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The last eight hours when no span is given; 31 days at most. */
    @GetMapping("/api/load")
    Load load(
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @AuthenticationPrincipal Account account) {
        Instant end = to.orElseGet(clock::instant);
        Instant begin = from.orElseGet(() -> end.minus(SHIFT));
        if (!begin.isBefore(end) || begin.plus(LONGEST).isBefore(end)) {
            throw ProblemException.badRequest("开始时间须早于结束时间，至多相隔 31 天", "from must lie before to, by 31 days at most");
        }
        return desk.of(Scope.of(account), begin.toEpochMilli(), end.toEpochMilli());
    }
}
