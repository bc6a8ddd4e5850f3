package dev.vigil.console.status;

import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.stream.StreamHub;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.work.Worker;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
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
    /** Parts that run beside the console in its process. */
    private final Map<String, Supplier<PartReport>> neighbours = new ConcurrentSkipListMap<>();

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

    /** From now on the part is asked too, whenever somebody asks for the status. */
    public void alsoAsk(String name, Supplier<PartReport> part) {
        neighbours.put(name, part);
    }

    StatusView look() {
        List<StatusView.Part> parts = new ArrayList<>();
        parts.add(database());
        TopicTimes.Answer answer = topics.read();
        parts.add(kafka(answer.reached()));
        neighbours.forEach((name, part) -> parts.add(part.get().as(name)));
        parts.add(devices(answer.lastEvents().getOrDefault(Topics.OBSERVATIONS, -1L)));
        jobs.keySet().stream().sorted().map(name -> jobs.get(name).look(name)).forEach(parts::add);
        workers.keySet().stream()
                .sorted()
                .map(name -> worker(name, workers.get(name).isWell()))
                .forEach(parts::add);
        parts.add(
                new StatusView.Part("stream", true, new Bilingual(hub.size() + " 个页面在线", hub.size() + " pages open")));
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
            long unsent = outbox.waiting();
            return new StatusView.Part(
                    "database", true, new Bilingual(unsent + " 项操作待发送", unsent + " actions waiting to be sent"));
        } catch (DataAccessException away) {
            return new StatusView.Part("database", false, new Bilingual("数据库没有应答", "the database does not answer"));
        }
    }

    private static StatusView.Part kafka(boolean reached) {
        return reached
                ? new StatusView.Part("kafka", true)
                : new StatusView.Part("kafka", false, new Bilingual("Kafka 没有应答", "Kafka does not answer"));
    }

    private static StatusView.Part worker(String name, boolean well) {
        return well
                ? new StatusView.Part(name, true)
                : new StatusView.Part(name, false, new Bilingual("出错，正在重试", "failing, trying again"));
    }

    /** A district in which no device says anything is not quiet, it is unseen. One that never had any is new. */
    private StatusView.Part devices(long last) {
        long silent = clock.millis() - last;
        boolean heard = last < 0 || silent < SILENCE;
        long seconds = silent / 1_000;
        return heard
                ? new StatusView.Part("devices", true)
                : new StatusView.Part(
                        "devices", false, new Bilingual(seconds + " 秒没有设备数据", seconds + " s without a reading"));
    }
}
