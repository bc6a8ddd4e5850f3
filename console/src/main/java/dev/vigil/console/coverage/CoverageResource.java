package dev.vigil.console.coverage;

import dev.vigil.console.account.Account;
import dev.vigil.console.account.Permission;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.DistrictTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the district is supervised, over HTTP: quiet is not blind. */
@RestController
public final class CoverageResource {
    private static final long DEFAULT_SPAN = Duration.ofDays(7).toMillis();

    private final CoverageTable table;
    private final Clock clock;

    public CoverageResource(CoverageTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Item-hours of one premise, item or street. */
    public record Line(String name, long supervised, long partly, long blind) {}

    /** Item-hours of a span of time, in the order of names. */
    public record CoverageView(OffsetDateTime from, OffsetDateTime to, List<Line> items) {}

    /** The last seven days when no span is given. Everybody sees the premises: the map shows who is blind. */
    @GetMapping("/api/coverage")
    CoverageView coverage(
            @RequestParam(defaultValue = "premise") CoverageTable.By by,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @AuthenticationPrincipal Account account) {
        boolean figures = account.may(Permission.ANALYSE) || account.may(Permission.SUPERVISE);
        if (by != CoverageTable.By.PREMISE && !figures) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "not-allowed", "this account may not do that");
        }
        long end = to.map(Instant::toEpochMilli).orElseGet(clock::millis);
        long begin = from.map(Instant::toEpochMilli).orElse(end - DEFAULT_SPAN);
        List<Line> lines = table.figures(by, begin, end, Scope.of(account).streets()).entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue().supervised(),
                        entry.getValue().partly(),
                        entry.getValue().blind()))
                .toList();
        return new CoverageView(DistrictTime.of(begin), DistrictTime.of(end), lines);
    }
}
