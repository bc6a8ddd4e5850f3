package dev.vigil.console.figures;

import dev.vigil.console.account.Account;
import dev.vigil.console.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures over HTTP. */
@RestController
public final class FiguresResource {
    private static final Duration DEFAULT_SPAN = Duration.ofDays(365);

    private final FiguresDesk desk;
    private final Clock clock;

    public FiguresResource(FiguresDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The last year when no span is given. */
    @GetMapping("/api/figures")
    FiguresDesk.Figures figures(
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @AuthenticationPrincipal Account account) {
        long end = to.map(Instant::toEpochMilli).orElseGet(clock::millis);
        long begin = from.map(Instant::toEpochMilli).orElse(end - DEFAULT_SPAN.toMillis());
        return desk.of(begin, end, Scope.of(account));
    }
}
