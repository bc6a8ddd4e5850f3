package dev.vigil.standalone.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * How old a reading is when it lies in the log, and an alert when it lies in the case file, under a constant load.
 *
 * @param perSecond messages of the load
 * @param readings of each of them
 * @param alertsPerSecond readings beside the load that open an alert at once
 */
public record LatencyBench(int devices, double perSecond, int readings, int alertsPerSecond, int warmUp, int seconds) {
    private static final int LINES = 4;
    private static final double NANOS = 1e9;

    /**
     * @param shippedConfig the folder config/
     * @param folder for the data of the run; deleted at the end
     * @param out the result
     * @param talk what is going on
     * @return alerts that did not come, and readings that are lost or wrong
     */
    public long run(Path shippedConfig, Path folder, PrintStream out, PrintStream talk) throws Exception {
        BenchDistrict district = BenchDistrict.of(devices, alertsPerSecond * (warmUp + seconds));
        List<Sender> warming = district.detectors().subList(0, alertsPerSecond * warmUp);
        List<Sender> measured = district.detectors().subList(warming.size(), alertsPerSecond * (warmUp + seconds));
        Ages ages = new Ages();
        try (BenchSystem system = BenchSystem.start(district, shippedConfig, folder);
                LogWatch watch = new LogWatch(system.kafka(), true, ages);
                Alarms warmAlarms = Alarms.over(system.mqtt())) {
            StoreLedger store = new StoreLedger(system.store());
            talk.println("the system runs; warming up for " + warmUp + " s …");
            Load load = new Load(system.mqtt(), LINES, readings, perSecond);
            for (Sender detector : district.detectors()) {
                warmAlarms.calm(detector);
            }
            warmAlarms.awaitConfirmed();
            long sent = run(load, district.monitors(), warmAlarms, warming, warmUp);
            Patience.await("the warm-up is judged", 0, () -> Alarms.all(warming, watch.alerts()));
            warmAlarms.close();

            talk.println("measuring for " + seconds + " s …");
            ages.begin();
            try (Alarms alarms = Alarms.over(system.mqtt())) {
                sent += run(load, district.monitors(), alarms, measured, seconds);
                Patience.await("every alert", 0, () -> Alarms.all(measured, watch.alerts()));
                long all = sent * readings + 2L * warming.size() + 2L * measured.size();
                Patience.await("everything is stored", 0, () -> store.readings() >= all);
                out.printf(
                        Locale.ROOT,
                        "%,.0f messages/s of %,d devices, %d readings a message, %d alerts/s, %d s%n",
                        perSecond,
                        devices,
                        readings,
                        alertsPerSecond,
                        seconds);
                out.println("MQTT publish → observation in the log    " + ages.percentiles());
                out.println(
                        "MQTT publish → alert in the case file    " + Percentiles.of(alarms.delays(watch.alerts())));
                long wrong = store.wrong(district.monitors(), readings) + store.wrong(district.detectors(), 1);
                out.printf(
                        Locale.ROOT,
                        "lost or wrong                            %,d of %,d readings that the broker confirmed%n",
                        wrong,
                        all);
                return wrong;
            }
        }
    }

    /** The load, and beside it the alarms at an even pace; the messages of the load are returned. */
    private long run(Load load, List<Sender> monitors, Alarms alarms, List<Sender> detectors, int time)
            throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            long began = System.nanoTime();
            Future<?> raised = thread.submit(() -> {
                for (int i = 0; i < detectors.size(); i++) {
                    LockSupport.parkNanos(began + (long) (i * NANOS / alertsPerSecond) - System.nanoTime());
                    alarms.rise(detectors.get(i));
                }
                alarms.awaitConfirmed();
                return null;
            });
            long messages = load.run(monitors, time).messages();
            raised.get();
            return messages;
        } finally {
            thread.shutdownNow();
        }
    }
}
