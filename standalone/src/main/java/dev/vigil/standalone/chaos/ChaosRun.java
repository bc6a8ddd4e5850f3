package dev.vigil.standalone.chaos;

import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.servers.FreePort;
import dev.vigil.standalone.bench.BenchDistrict;
import dev.vigil.standalone.bench.Patience;
import dev.vigil.standalone.bench.StoreLedger;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import dev.vigil.standalone.processes.Cluster;
import dev.vigil.standalone.processes.ClusterPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A cluster, a district that publishes, and kills in between; then the ledger.
 *
 * @param devices dust monitors
 * @param perSecond their messages, ten readings each
 * @param seconds of killing
 */
public record ChaosRun(int devices, double perSecond, int seconds, int taskManagers, long seed) {
    private static final long RISE_EVERY_MS = 1_000;

    /** @return how much is wrong: 0 when nothing was lost, doubled or contradicted */
    public long run(Path shippedConfig, Path folder, PrintStream out, PrintStream talk) throws Exception {
        // one detector a second, and time for the last to come through
        BenchDistrict devicesOf = BenchDistrict.of(devices, seconds + 60);
        StandaloneSettings settings = StandaloneSettings.onFreePorts(
                devicesOf.configure(shippedConfig, folder.resolve("config")), folder.resolve("data"));
        ClusterPlan plan = new ClusterPlan(
                settings,
                taskManagers,
                FreePort.any(),
                Map.of("VIGIL_ADMIN_PASSWORD", UUID.randomUUID().toString()));
        try (Cluster cluster = Cluster.start(
                        plan, (name, millis) -> talk.printf(Locale.ROOT, "%-15s %5.1f s%n", name, millis / 1000.0));
                District district = new District(devicesOf, "tcp://" + at(settings, Part.MQTT))) {
            JobWatch jobs = new JobWatch("http://" + at(settings, Part.FLINK));
            Patience.await("ingestion has a checkpoint", 0, () -> jobs.lastCheckpointBegan() > 0);
            district.begin(perSecond, RISE_EVERY_MS);
            Kills kills = new Kills(cluster, jobs, seed, talk);
            kills.run(TimeUnit.SECONDS.toMillis(seconds));
            Patience.await("every process serves", 0, cluster::allServe);
            district.end();
            talk.println("no more kills; waiting for the last to be judged, planned, stored and shown …");

            out.printf(
                    Locale.ROOT,
                    "%d kills in %d s, seed %d, %,d readings confirmed by the broker%n",
                    kills.count(),
                    seconds,
                    seed,
                    district.confirmed());
            kills.report(out);
            Verdict verdict = new Verdict(
                    district,
                    new StoreLedger("http://" + at(settings, Part.SERIES)),
                    at(settings, Part.KAFKA),
                    new ConsoleLedger(
                            "jdbc:postgresql://" + at(settings, Part.POSTGRES) + "/postgres", EmbeddedPostgres.USER));
            return verdict.print(devicesOf, out);
        }
    }

    private static String at(StandaloneSettings settings, Part part) {
        return settings.listen() + ":" + settings.port(part);
    }
}
