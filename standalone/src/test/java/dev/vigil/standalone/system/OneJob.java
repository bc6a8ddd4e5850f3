package dev.vigil.standalone.system;

import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.inspection.InspectionJob;
import dev.vigil.jobs.warning.WarningJob;
import dev.vigil.standalone.cluster.LocalFlink;
import dev.vigil.standalone.config.FlinkFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** One of our jobs on a Flink of its own, as a process that can be killed without the others; it goes on from its checkpoint. */
final class OneJob {
    static final int PARTITIONS = 4;
    private static final int PARALLELISM = 2;

    private OneJob() {}

    /** Job, Kafka, config folder, data folder, web port. */
    public static void main(String[] arguments) throws Exception {
        String job = arguments[0];
        Path config = Path.of(arguments[2]);
        JobSettings settings = new JobSettings(
                arguments[1], "", "", "", config.toString(), arguments[3], PARTITIONS, List.of(), Map.of());
        LocalFlink flink = LocalFlink.start(
                FlinkFile.read(config),
                Path.of(arguments[3]),
                "127.0.0.1",
                Integer.parseInt(arguments[4]),
                PARALLELISM,
                PARALLELISM);
        flink.submit(job, env -> {
            if (job.equals(WarningJob.NAME)) {
                WarningJob.define(env, settings);
            } else {
                InspectionJob.define(env, settings);
            }
        });
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
