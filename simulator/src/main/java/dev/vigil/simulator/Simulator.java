package dev.vigil.simulator;

import dev.vigil.domain.config.Problems;
import dev.vigil.simulator.door.Door;
import dev.vigil.simulator.door.KafkaDoor;
import dev.vigil.simulator.door.MqttDoor;
import dev.vigil.simulator.message.District;
import dev.vigil.simulator.message.DistrictFolder;
import dev.vigil.simulator.message.Message;
import dev.vigil.simulator.message.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the simulated district send over real MQTT and Kafka, until closed or until its last message. */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final long STEP_MS = 60_000;
    private static final long LOOK_MS = 50;
    private static final long FAREWELL_MS = 20_000;

    private final District district;
    private final Map<Way, Door> doors;
    private final Pace pace;
    private final long until;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread worker;

    private Simulator(District district, Map<Way, Door> doors, Pace pace, long until, InstantSource clock) {
        this.district = district;
        this.doors = doors;
        this.pace = pace;
        this.until = until;
        this.clock = clock;
        this.worker = new Thread(this::run, "simulator");
        worker.setDaemon(true);
    }

    /** @throws dev.vigil.domain.config.ConfigurationException with everything that is wrong in the folder */
    public static Simulator start(SimulatorSettings settings) {
        return start(settings, InstantSource.system());
    }

    static Simulator start(SimulatorSettings settings, InstantSource clock) {
        Instant now = clock.instant();
        Instant scriptStart = settings.scriptStart() == null ? now : settings.scriptStart();
        Problems problems = new Problems();
        District district = DistrictFolder.read(
                settings.config(), settings.script(), scriptStart.toEpochMilli(), settings.seed(), problems);
        problems.refuseIfAny();
        Map<Way, Door> doors = new EnumMap<>(Way.class);
        doors.put(Way.MQTT, new MqttDoor(settings.mqttUri(), "vigil-simulator-" + settings.seed(), settings.login()));
        if (settings.kafka() != null) {
            doors.put(Way.KAFKA, new KafkaDoor(settings.kafka()));
        }
        long begin = scriptStart.minus(settings.history()).toEpochMilli();
        long until =
                settings.until() == null ? Long.MAX_VALUE : settings.until().toEpochMilli();
        Pace pace = new Pace(begin, now.toEpochMilli(), settings.speed());
        Simulator simulator = new Simulator(district, doors, pace, until, clock);
        simulator.worker.start();
        LOG.info("district started seed={} mqtt={} kafka={}", settings.seed(), settings.mqttUri(), settings.kafka());
        return simulator;
    }

    private void run() {
        try {
            long from = pace.begin();
            while (from < until && closing.getCount() > 0) {
                long to = Math.min(Math.min(until, from + STEP_MS), pace.at(clock.millis()));
                if (to <= from) {
                    closing.await(LOOK_MS, TimeUnit.MILLISECONDS);
                    continue;
                }
                send(from, to);
                from = to;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            finished.countDown();
        }
    }

    private void send(long from, long to) throws InterruptedException {
        for (Message message : district.messages(from, to)) {
            Door door = doors.get(message.way());
            if (door != null) {
                door.send(message);
            }
        }
    }

    /** How many messages the broker and Kafka have confirmed. */
    public long confirmed() {
        return doors.values().stream().mapToLong(Door::confirmed).sum();
    }

    /** True when the last message before {@code until} was handed to its door. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops measuring, and waits a short while for what is on its way. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (!finished.await(LOOK_MS * 10, TimeUnit.MILLISECONDS)) {
                worker.interrupt();
                finished.await(FAREWELL_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        doors.values().forEach(Door::close);
        LOG.info("district stopped confirmed={}", confirmed());
    }
}
