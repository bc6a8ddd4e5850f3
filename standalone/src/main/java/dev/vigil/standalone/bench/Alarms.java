package dev.vigil.standalone.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gas detectors whose reading rises: the shipped rule {@code gas-rising} has no hold, so its alert is due as soon as the
 * second reading is there. One line, so a detector's readings stay in order.
 */
final class Alarms implements AutoCloseable {
    private static final int CALM = 2;
    private static final int RISEN = 14;

    private final Line line;
    private final Map<String, Long> risen = new ConcurrentHashMap<>();

    private Alarms(Line line) {
        this.line = line;
    }

    static Alarms over(String broker) throws IOException {
        return new Alarms(Line.open(broker, "bench-alarms"));
    }

    /** A reading that no rule minds. */
    void calm(Sender detector) throws IOException, InterruptedException {
        send(detector, CALM, detector.nextTime(System.currentTimeMillis()));
    }

    /** A reading that opens an alert. */
    void rise(Sender detector) throws IOException, InterruptedException {
        long at = detector.nextTime(System.currentTimeMillis());
        risen.put(detector.device(), at);
        send(detector, RISEN, at);
    }

    private void send(Sender detector, int value, long at) throws IOException, InterruptedException {
        line.send(detector.topic(), Samples.gas(at, value), () -> detector.confirmed(at));
    }

    void awaitConfirmed() throws IOException, InterruptedException {
        line.awaitConfirmed();
    }

    /** From the publication of the reading that opened it to the alert in the case file, ms, of those that came. */
    long[] delays(Map<String, Long> alerts) {
        return risen.entrySet().stream()
                .filter(entry -> alerts.containsKey(entry.getKey()))
                .mapToLong(entry -> alerts.get(entry.getKey()) - entry.getValue())
                .toArray();
    }

    /** Whether an alert came for each. */
    static boolean all(List<Sender> detectors, Map<String, Long> alerts) {
        return detectors.stream().allMatch(detector -> alerts.containsKey(detector.device()));
    }

    @Override
    public void close() {
        line.close();
    }
}
