package dev.vigil.standalone.config;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * Flink's settings from {@code config/flink.yaml}.
 *
 * @param common for the cluster and every job
 * @param jobs over the common ones, by the job's name
 */
public record FlinkFile(Map<String, String> common, Map<String, Map<String, String>> jobs) {
    public FlinkFile {
        common = Map.copyOf(common);
        jobs = Map.copyOf(jobs);
    }

    /** @throws dev.vigil.domain.config.ConfigurationException with everything that is wrong in it */
    public static FlinkFile read(Path config) {
        Problems problems = new Problems();
        Map<String, String> common = new LinkedHashMap<>();
        Map<String, Map<String, String>> jobs = new LinkedHashMap<>();
        YamlFile.read(config.resolve("flink.yaml"), "config/flink.yaml", problems)
                .ifPresent(root -> {
                    YamlMap top = root.map(problems);
                    common.putAll(top.textMap("common"));
                    YamlMap perJob = top.get("jobs").map(problems);
                    perJob.entries().keySet().forEach(job -> jobs.put(job, perJob.textMap(job)));
                    top.refuseOthers();
                });
        problems.refuseIfAny();
        return new FlinkFile(common, jobs);
    }

    public Configuration cluster() {
        return Configuration.fromMap(common);
    }

    public Configuration job(String name) {
        Map<String, String> settings = new HashMap<>(common);
        settings.putAll(jobs.getOrDefault(name, Map.of()));
        return Configuration.fromMap(settings);
    }
}
