package dev.vigil.standalone.bench.warning;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.warning.WarningJob;
import dev.vigil.standalone.bench.Patience;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How many readings a second WarningJob judges, from Kafka to Kafka, with more and with fewer rules. A fifth of the
 * readings goes before, so that neither the start of the job nor cold code counts.
 *
 * @param premises of ten devices, each of which says something every second
 * @param seconds of event time
 */
public record WarningBench(int premises, int seconds, int parallelism) {
    private static final double NANOS = 1e9;

    /** Readings a second, and how many revisions of alerts were said. */
    private record Run(double rate, long revisions) {}

    public void run(List<Integer> counts, Path config, Path folder, PrintStream out) throws Exception {
        // whoever comes first would pay for the compiler
        measure(100, seconds / 3, config, folder.resolve("rehearsal"));
        double first = 0;
        for (int count : counts) {
            Run run = measure(count, seconds, config, folder.resolve("rules-" + count));
            first = first == 0 ? run.rate() : first;
            out.printf(
                    Locale.ROOT,
                    "%,6d rules: %,9.0f readings/s, %.2f of the first line; %,d revisions%n",
                    count,
                    run.rate(),
                    run.rate() / first,
                    run.revisions());
        }
    }

    private Run measure(int count, int until, Path config, Path folder) throws Exception {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(config.resolve("metrics.yaml"), "config/metrics.yaml", problems);
        problems.refuseIfAny();
        Town town = new Town(metrics, premises);
        try (JudgingLog log = new JudgingLog(Files.createDirectories(folder))) {
            log.write(town, Rulebook.of(count, town.metrics(), metrics), until);
            JobClient job = start(log.address(), config, folder);
            int warm = until / 5;
            Patience.await("the first fifth is judged", 0, () -> log.isJudgedUpTo(Town.START + warm * 1000L));
            long began = System.nanoTime();
            Patience.await("all is judged", began, () -> log.isJudgedUpTo(Town.START + until * 1000L));
            double rate = (until - warm) * (double) premises * 10 * NANOS / (System.nanoTime() - began);
            job.cancel().get();
            return new Run(rate, log.alerts());
        }
    }

    private JobClient start(String kafka, Path config, Path folder) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        WarningJob.define(
                env,
                new JobSettings(kafka, "", "", "", config.toString(), "", JudgingLog.PARTITIONS, List.of(), Map.of()));
        return env.executeAsync("warning");
    }
}
