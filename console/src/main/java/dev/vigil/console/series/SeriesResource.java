package dev.vigil.console.series;

import dev.vigil.connector.influxdb.series.Aggregate;
import dev.vigil.connector.influxdb.series.Fill;
import dev.vigil.console.account.Account;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.series.SeriesView.Point;
import dev.vigil.console.web.Codes;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Durations;
import dev.vigil.domain.rollup.Resolution;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Observations over HTTP, as JSON or CSV. */
@RestController
public final class SeriesResource {
    private static final int DEFAULT_LIMIT = 10_000;
    private static final int HIGHEST_LIMIT = 200_000;
    private static final long DEFAULT_SPAN = Duration.ofDays(1).toMillis();
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SeriesDesk desk;
    private final Metrics metrics;
    private final Premises premises;
    private final Sight sight;
    private final Clock clock;

    public SeriesResource(SeriesDesk desk, Metrics metrics, Premises premises, Sight sight, Clock clock) {
        this.desk = desk;
        this.metrics = metrics;
        this.premises = premises;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * @param resolution {@code minute}, {@code hour} or {@code day}: the roll-ups, with validity; not together with bucket
     * @param bucket for example {@code 5m}: one point for each bucket; left out: the samples as they are
     * @param format {@code csv} for a link that cannot say what it accepts
     */
    @GetMapping("/api/series")
    @Answers(body = SeriesView.class)
    ResponseEntity<?> read(
            @RequestParam Optional<String> premise,
            @RequestParam Optional<String> device,
            @RequestParam String metric,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<Resolution> resolution,
            @RequestParam Optional<String> bucket,
            @RequestParam(defaultValue = "mean") Aggregate aggregate,
            @RequestParam(defaultValue = "none") Fill fill,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit,
            @RequestParam(defaultValue = "json") String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            @AuthenticationPrincipal Account account) {
        if (premise.isEmpty() && device.isEmpty()) {
            throw ProblemException.badRequest("请指明场所或设备", "say which premise or which device");
        }
        if (resolution.isPresent() && bucket.isPresent()) {
            throw ProblemException.badRequest("resolution 与 bucket 只能填写一个", "resolution or bucket, not both");
        }
        refuseBeyondSight(account, premise, device);
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw ProblemException.badRequest(
                    "limit 须为 1 至 " + HIGHEST_LIMIT, "limit must be from 1 to " + HIGHEST_LIMIT);
        }
        long end = to.map(Instant::toEpochMilli).orElseGet(() -> clock.millis() + 1);
        long begin = from.map(Instant::toEpochMilli).orElse(end - DEFAULT_SPAN);
        Optional<Metric> known = metrics.find(metric);
        SeriesDesk.Wanted wanted = new SeriesDesk.Wanted(
                premise,
                device,
                metric,
                begin,
                end,
                resolution,
                bucket.map(SeriesResource::width),
                aggregate,
                fill,
                known.filter(found -> found.kind() == Metric.Kind.TEXT).isPresent(),
                limit);
        SeriesView view = view(wanted, known.map(Metric::unit).orElse(null), read(wanted));
        boolean csv = format.equals("csv") || accept.startsWith("text/csv");
        return csv
                ? ResponseEntity.ok()
                        .contentType(CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"series.csv\"")
                        .body(SeriesCsv.of(view))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(view);
    }

    /** A device alone says which premise is meant, if anybody knows it. */
    private void refuseBeyondSight(Account account, Optional<String> premise, Optional<String> device) {
        if (Scope.of(account).streets().isEmpty()) {
            return;
        }
        String meant = premise.or(() -> device.flatMap(premises::ofDevice)).orElse("");
        if (!sight.ofPremise(account, meant)) {
            throw ProblemException.notFound("premise", meant);
        }
    }

    private List<Point> read(SeriesDesk.Wanted wanted) {
        try {
            return desk.read(wanted);
        } catch (IllegalArgumentException refused) {
            throw ProblemException.badRequest("时段不成立，或取值点数超过 limit，请缩短时段或加大间隔", String.valueOf(refused.getMessage()));
        }
    }

    private static SeriesView view(SeriesDesk.Wanted wanted, String unit, List<Point> points) {
        boolean truncated = points.size() > wanted.limit();
        return new SeriesView(
                wanted.premise().orElse(null),
                wanted.device().orElse(null),
                wanted.metric(),
                unit,
                DistrictTime.of(wanted.from()),
                DistrictTime.of(wanted.to()),
                wanted.resolution().map(Codes::lower).orElse(null),
                wanted.bucket().map(Durations::text).orElse(null),
                wanted.bucket().isPresent() ? Codes.lower(wanted.aggregate()) : null,
                truncated,
                truncated ? points.subList(0, wanted.limit()) : points);
    }

    private static long width(String text) {
        return Durations.parse(text).stream()
                .filter(millis -> millis > 0)
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "bucket 须为时长，例如 1m、1h、1d", "bucket must be a duration such as 1m, 1h or 1d"));
    }
}
