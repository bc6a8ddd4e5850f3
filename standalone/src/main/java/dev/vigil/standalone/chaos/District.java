package dev.vigil.standalone.chaos;

import dev.vigil.standalone.bench.BenchDistrict;
import dev.vigil.standalone.bench.Samples;
import dev.vigil.standalone.bench.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The devices of an invented district, that publish until they are told to end: dust monitors steadily, and gas detectors each
 * once a reading that must open exactly one alert (rule {@code gas-rising}).
 */
final class District implements AutoCloseable {
    static final int READINGS = 10;
    private static final int LINES = 3;
    private static final int BATCH = 20;
    private static final int CALM = 2;
    private static final int RISEN = 14;
    private static final long HALF_A_MINUTE = 30_000;

    private final BenchDistrict devices;
    private final String broker;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger risen = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(LINES + 1);
    private final List<Future<?>> running = new ArrayList<>();

    District(BenchDistrict devices, String broker) {
        this.devices = devices;
        this.broker = broker;
    }

    /**
     * @param perSecond messages of the monitors
     * @param riseEveryMs one detector after the other
     */
    void begin(double perSecond, long riseEveryMs) {
        long pauseMs = (long) (1000 * BATCH * LINES / perSecond);
        for (int i = 0; i < LINES; i++) {
            int number = i;
            running.add(threads.submit(() -> publish(number, pauseMs)));
        }
        running.add(threads.submit(() -> rise(riseEveryMs)));
    }

    private Void publish(int number, long pauseMs) throws InterruptedException {
        try (StubbornLine line = new StubbornLine(broker, "chaos-line-" + number)) {
            int next = number;
            while (!ended.get()) {
                List<StubbornLine.Message> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    Sender device = devices.monitors().get(next);
                    next = next + LINES < devices.monitors().size() ? next + LINES : number;
                    long at = device.nextTime(System.currentTimeMillis());
                    batch.add(new StubbornLine.Message(
                            device.topic(), Samples.dust(at, READINGS), () -> device.confirmed(at)));
                }
                line.send(batch);
                TimeUnit.MILLISECONDS.sleep(pauseMs);
            }
        }
        return null;
    }

    private Void rise(long everyMs) throws InterruptedException {
        try (StubbornLine line = new StubbornLine(broker, "chaos-alarms")) {
            for (Sender detector : devices.detectors()) {
                if (ended.get()) {
                    break;
                }
                long now = System.currentTimeMillis();
                line.send(List.of(reading(detector, CALM, now - HALF_A_MINUTE), reading(detector, RISEN, now)));
                risen.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(everyMs);
            }
        }
        return null;
    }

    private static StubbornLine.Message reading(Sender detector, int value, long at) {
        return new StubbornLine.Message(detector.topic(), Samples.gas(at, value), () -> detector.confirmed(at));
    }

    /** Returns when the broker has confirmed everything. */
    void end() throws Exception {
        ended.set(true);
        for (Future<?> line : running) {
            line.get();
        }
    }

    /** The detectors whose reading rose, by their ids. */
    List<String> risen() {
        return devices.detectors().subList(0, risen.get()).stream()
                .map(Sender::device)
                .toList();
    }

    /** Readings that the broker confirmed. */
    long confirmed() {
        long monitors = devices.monitors().stream().mapToLong(Sender::samples).sum();
        long detectors = devices.detectors().stream().mapToLong(Sender::samples).sum();
        return monitors * READINGS + detectors;
    }

    @Override
    public void close() {
        ended.set(true);
        threads.shutdownNow();
    }
}
