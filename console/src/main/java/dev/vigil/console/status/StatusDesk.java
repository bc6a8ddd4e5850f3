package dev.vigil.console.status;

import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.stream.StreamHub;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.work.Worker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out how the parts are. */
public final class StatusDesk {
    private final Outbox outbox;
    private final StreamHub hub;
    private final TopicTimes topics;
    private final Map<String, Worker> workers;
    private final Clock clock;

    public StatusDesk(Outbox outbox, StreamHub hub, TopicTimes topics, Map<String, Worker> workers, Clock clock) {
        this.outbox = outbox;
        this.hub = hub;
        this.topics = topics;
        this.workers = Map.copyOf(workers);
        this.clock = clock;
    }

    StatusView look() {
        List<StatusView.Part> parts = new ArrayList<>();
        long waiting = outbox.waiting(); // fails as a problem of its own when the database is away
        parts.add(new StatusView.Part("database", true, "actions waiting to be sent: " + waiting));
        TopicTimes.Answer answer = topics.read();
        parts.add(new StatusView.Part("kafka", answer.reached(), answer.detail()));
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
}
