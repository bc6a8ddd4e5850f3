package dev.vigil.console.status;

import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.stream.StreamHub;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.work.Worker;
import dev.vigil.domain.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** Finds out how the parts are. */
public final class StatusDesk {
    private static final long SILENCE = Duration.ofMinutes(3).toMillis();

    private final Outbox outbox;
    private final StreamHub hub;
    private final TopicTimes topics;
    private final Map<String, Worker> workers;
    private final Map<String, JobPace> jobs;
    private final Clock clock;

    public StatusDesk(
            Outbox outbox,
            StreamHub hub,
            TopicTimes topics,
            Map<String, Worker> workers,
            Map<String, JobPace> jobs,
            Clock clock) {
        this.outbox = outbox;
        this.hub = hub;
        this.topics = topics;
        this.workers = Map.copyOf(workers);
        this.jobs = Map.copyOf(jobs);
        this.clock = clock;
    }

    StatusView look() {
        List<StatusView.Part> parts = new ArrayList<>();
        parts.add(database());
        TopicTimes.Answer answer = topics.read();
        parts.add(new StatusView.Part("kafka", answer.reached(), answer.detail()));
        parts.add(devices(answer.lastEvents().getOrDefault(Topics.OBSERVATIONS, -1L)));
        jobs.keySet().stream().sorted().map(name -> jobs.get(name).look(name)).forEach(parts::add);
        workers.keySet().stream()
                .sorted()
                .map(name -> new StatusView.Part(
                        name, workers.get(name).isWell(), workers.get(name).isWell() ? "" : "failing, trying again"))
                .forEach(parts::add);
        parts.add(new StatusView.Part("stream", true, "clients: " + hub.size()));
        List<StatusView.Source> sources = answer.lastEvents().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new StatusView.Source(
                        entry.getKey(), entry.getValue() < 0 ? null : DistrictTime.of(entry.getValue())))
                .toList();
        boolean live = parts.stream().allMatch(StatusView.Part::live);
        return new StatusView(live, DistrictTime.of(clock.millis()), parts, sources);
    }

    private StatusView.Part database() {
        try {
            return new StatusView.Part("database", true, "actions waiting to be sent: " + outbox.waiting());
        } catch (DataAccessException away) {
            return new StatusView.Part("database", false, "PostgreSQL does not answer");
        }
    }

    /** A district in which no device says anything is not quiet, it is unseen. One that never had any is new. */
    private StatusView.Part devices(long last) {
        long silent = clock.millis() - last;
        boolean heard = last < 0 || silent < SILENCE;
        return new StatusView.Part("devices", heard, heard ? "" : "seconds since the last reading: " + silent / 1_000);
    }
}
