package dev.vigil.rules;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.outage.Outages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A premise under some rules, on the second of March 2026, a Monday. Times are Beijing wall times of that day. */
public final class Scene {
    public static final Metrics METRICS = metrics();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<RuleBook> books = new ArrayList<>();
    private final List<Alert> published = new ArrayList<>();
    private EngineOptions options = EngineOptions.defaults();
    private Calendars calendars = Calendars.NONE;
    private Premise premise = Premise.bare("p", List.of());
    private Engine engine;
    private PremiseState state;
    private long delay;

    private Scene(String rules) {
        books.add(new RuleBook(1, 0, parse(rules)));
        build();
        state = engine.fresh("p");
    }

    public static Scene of(String rules) {
        return new Scene(rules);
    }

    /** A rule on PM10 with these further lines. */
    public static Scene rule(String... lines) {
        return new Scene("- id: r\n  title: r\n  " + String.join("\n  ", lines) + "\n");
    }

    public static List<Rule> parse(String rules) {
        Problems problems = new Problems();
        List<Rule> parsed = RuleFolder.parse(rules, "rules.yaml", METRICS, problems);
        problems.refuseIfAny();
        return parsed;
    }

    private static Metrics metrics() {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "metrics.yaml", problems);
        problems.refuseIfAny();
        return metrics;
    }

    private void build() {
        engine = Engine.of(books, METRICS, calendars, options);
    }

    public Scene with(EngineOptions newOptions) {
        options = newOptions;
        build();
        return this;
    }

    public Scene with(Calendars newCalendars) {
        calendars = newCalendars;
        build();
        return this;
    }

    public Scene with(Premise newPremise) {
        premise = newPremise;
        return this;
    }

    public Scene devices(Device... devices) {
        premise = Premise.bare("p", List.of(devices));
        return this;
    }

    public Scene limit(String metric, String averaging, double value) {
        List<Limit> limits = new ArrayList<>(premise.limits());
        String unit = METRICS.find(metric).orElseThrow().unit();
        limits.add(new Limit(metric, averaging, null, value, unit, null, Long.MIN_VALUE, Long.MAX_VALUE));
        premise = Premises.withLimits(premise, limits);
        return this;
    }

    /** Every sample arrives that much after it was measured. */
    public Scene arrivingAfter(long millis) {
        delay = millis;
        return this;
    }

    /** {@code HH:mm}, {@code HH:mm:ss}; {@code +1 02:00} is two o'clock on the next day. */
    public static long time(String wall) {
        int plus = wall.startsWith("+") ? Integer.parseInt(wall.substring(1, wall.indexOf(' '))) : 0;
        LocalTime at = LocalTime.parse(wall.substring(wall.indexOf(' ') + 1));
        return DAY.plusDays(plus).atTime(at).atZone(ZONE).toInstant().toEpochMilli();
    }

    public static String wall(long time) {
        return Instant.ofEpochMilli(time).atZone(ZONE).toLocalTime().toString();
    }

    public Scene pm10(String at, double value) {
        return sample(at, "pm10", value);
    }

    /** Several samples of PM10: a time, a value, a time, a value … */
    public Scene pm10s(Object... timesAndValues) {
        for (int i = 0; i < timesAndValues.length; i += 2) {
            pm10((String) timesAndValues[i], ((Number) timesAndValues[i + 1]).doubleValue());
        }
        return this;
    }

    public Scene sample(String at, String metric, double value) {
        return observe(Observation.of("d", metric, time(at), value, Quality.NORMAL), time(at) + delay);
    }

    public Scene sample(String at, String device, String metric, double value) {
        return observe(Observation.of(device, metric, time(at), value, Quality.NORMAL), time(at) + delay);
    }

    public Scene flagged(String at, String metric, double value, Quality quality) {
        return observe(Observation.of("d", metric, time(at), value, quality), time(at) + delay);
    }

    /** A sample that arrives later than it was measured. */
    public Scene late(String at, String received, String metric, double value) {
        return observe(Observation.of("d", metric, time(at), value, Quality.NORMAL), time(received));
    }

    public Scene event(String at, String metric, String id) {
        return observe(Observation.of("d", metric, time(at), 1, Quality.NORMAL).ofEvent(id, null), time(at) + delay);
    }

    public Scene observe(Observation o, long received) {
        engine.observe(state, premise, o.placed("p", o.device()).receivedAt(received), published::add);
        return this;
    }

    public Scene tick(String at) {
        engine.advance(state, premise, time(at), published::add);
        return this;
    }

    /** The platform heard nobody between these times. */
    public Scene outage(String from, String to) {
        engine.outage(state, premise, Outages.of("p", time(from), time(to)), published::add);
        return this;
    }

    public Scene register(Premise after, String at) {
        engine.registryChanged(state, premise, after, time(at), published::add);
        premise = after;
        return this;
    }

    public Scene arm(String at) {
        engine.registryChanged(state, null, premise, time(at), published::add);
        return this;
    }

    public Scene rules(String at, String rules) {
        books.add(new RuleBook(books.get(books.size() - 1).version() + 1, time(at), parse(rules)));
        build();
        engine.booksChanged(state, premise, time(at), published::add);
        return this;
    }

    public Scene act(String at, ActionKind kind) {
        return act(at, kind, Map.of());
    }

    /** About the alert that was published last. */
    public Scene act(String at, ActionKind kind, Map<String, String> data) {
        String alert = published.isEmpty() ? null : last().id();
        Action action = new Action("x" + at, kind, "p", alert, null, "officer", time(at), null, data);
        engine.act(state, premise, action, published::add);
        return this;
    }

    /** Writes the state, forgets it, and reads it again. */
    public Scene restart() {
        return restored(snapshot());
    }

    public byte[] snapshot() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            state.write(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Goes on from a snapshot of this or of an earlier version. */
    public Scene restored(byte[] snapshot) {
        try {
            state = PremiseState.read(new DataInputStream(new ByteArrayInputStream(snapshot)), METRICS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        build();
        return this;
    }

    public List<Alert> published() {
        return published;
    }

    public Alert last() {
        return published.get(published.size() - 1);
    }

    public PremiseState state() {
        return state;
    }

    public Engine engine() {
        return engine;
    }

    public Premise premise() {
        return premise;
    }

    /** What was published, in words: {@code opened 10:00-10:10}, {@code cleared 10:00-10:10-10:20}. */
    public List<String> story() {
        return published.stream().map(Scene::words).toList();
    }

    /** The alerts as their last revisions leave them, without those that were withdrawn. */
    public List<String> outcome() {
        Map<String, Alert> last = new LinkedHashMap<>();
        published.forEach(alert -> last.put(alert.id(), alert));
        return last.values().stream()
                .filter(alert -> alert.state() != dev.vigil.domain.alert.AlertState.WITHDRAWN)
                .map(alert -> alert.state() + " " + span(alert) + " "
                        + alert.severity().code())
                .sorted()
                .toList();
    }

    private static String words(Alert alert) {
        return alert.change().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + span(alert);
    }

    private static String span(Alert alert) {
        String span = wall(alert.beganAt()) + "-" + wall(alert.openedAt());
        return alert.clearedAt() == null ? span : span + "-" + wall(alert.clearedAt());
    }
}
