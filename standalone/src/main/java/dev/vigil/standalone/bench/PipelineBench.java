package dev.vigil.standalone.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How many messages a second the whole system takes, from the device to the alert and to the store, with nothing lost:
 * the ledger of what the broker confirmed is compared with the store.
 *
 * @param devices dust monitors
 * @param lines MQTT connections that speak for them
 * @param readings of a message
 * @param perSecond messages; 0: as fast as the broker confirms
 * @param seconds of publishing, after as long a warm-up as said
 */
public record PipelineBench(int devices, int lines, int readings, double perSecond, int warmUp, int seconds) {
    /** Enough restaurants that each partition has one. */
    private static final int MARKERS = 400;

    private static final double NANOS = 1e9;

    /**
     * @param shippedConfig the folder config/
     * @param folder for the data of the run; deleted at the end
     * @param out the result
     * @param talk what is going on
     * @return readings that were lost or are wrong
     */
    public long run(Path shippedConfig, Path folder, PrintStream out, PrintStream talk) throws Exception {
        BenchDistrict district = BenchDistrict.of(devices, MARKERS);
        try (BenchSystem system = BenchSystem.start(district, shippedConfig, folder);
                LogWatch watch = new LogWatch(system.kafka(), false, age -> {});
                Alarms alarms = Alarms.over(system.mqtt())) {
            StoreLedger store = new StoreLedger(system.store());
            talk.println("the system runs; warming up for " + warmUp + " s …");
            Load load = new Load(system.mqtt(), lines, readings, perSecond);
            for (Sender marker : district.detectors()) {
                alarms.calm(marker);
            }
            alarms.awaitConfirmed();
            long warm = MARKERS + load.run(district.monitors(), warmUp).messages() * readings;
            Patience.await("the warm-up is stored", 0, () -> store.readings() >= warm);
            long before = watch.observations();
            talk.println("measuring for " + seconds + " s …");

            long began = System.nanoTime();
            long cpu = cpuTime();
            Load.Sent sent = load.run(district.monitors(), seconds);
            // each comes behind all that its partition has: its alert says that everything before it is judged
            for (Sender marker : district.detectors()) {
                alarms.rise(marker);
            }
            alarms.awaitConfirmed();
            talk.println("published; waiting for the last to be judged and stored …");
            long logged = MARKERS + sent.messages() * readings;
            double inLog = Patience.await("it is in the log", began, () -> watch.observations() - before >= logged);
            double judged =
                    Patience.await("it is judged", began, () -> Alarms.all(district.detectors(), watch.alerts()));
            double stored = Patience.await("it is stored", began, () -> store.readings() >= warm + logged);
            double busy = (cpuTime() - cpu) / NANOS;

            out.printf(
                    Locale.ROOT,
                    "%,d devices on %d connections, %d readings a message, checkpoints as shipped%n",
                    devices,
                    lines,
                    readings);
            line(out, "published and confirmed", sent.messages(), sent.seconds());
            line(out, "in the log", sent.messages(), inLog);
            line(out, "judged by every rule", sent.messages(), judged);
            line(out, "in the series store", sent.messages(), stored);
            // other work on the machine lengthens every time above, and this hardly
            out.printf(
                    Locale.ROOT,
                    "processor                 %.1f of %d used, %.0f µs a reading, the publishers' share included%n",
                    busy / Math.max(judged, stored),
                    Runtime.getRuntime().availableProcessors(),
                    busy * 1e6 / logged);
            long wrong = store.wrong(district.monitors(), readings) + store.wrong(district.detectors(), 1);
            out.printf(
                    Locale.ROOT,
                    "lost or wrong             %,d of %,d readings that the broker confirmed%n",
                    wrong,
                    warm + logged);
            return wrong;
        }
    }

    private void line(PrintStream out, String what, long messages, double seconds) {
        out.printf(
                Locale.ROOT,
                "%-25s %,9d messages in %5.1f s: %,7.0f messages/s, %,8.0f readings/s%n",
                what,
                messages,
                seconds,
                messages / seconds,
                messages * readings / seconds);
    }

    private static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
