package dev.vigil.standalone.system;

import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration and a data folder for one test: the sample district with free ports and given rules. */
record Installation(Path config, Path data, int mqttPort, int kafkaPort, int consolePort) {
    static Installation in(Path folder, Path rules) throws IOException {
        Path config = folder.resolve("config");
        VigilProcess.copy(Repository.root().resolve("config"), config);
        try (var old = Files.walk(config.resolve("rules"))) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Files.copy(rules, config.resolve("rules").resolve(rules.getFileName()));
        int mqttPort = FreePort.any();
        int kafkaPort = FreePort.any();
        int consolePort = FreePort.any();
        Files.writeString(
                config.resolve("vigil.yaml"),
                """
                listen: 127.0.0.1
                mqtt: {port: %d}
                kafka: {port: %d}
                postgres: {port: %d}
                series: {port: %d}
                flink: {port: %d, parallelism: 2}
                console: {port: %d}
                door: {port: %d}
                partitions: 4
                """
                        .formatted(
                                mqttPort,
                                kafkaPort,
                                FreePort.any(),
                                FreePort.any(),
                                FreePort.any(),
                                consolePort,
                                FreePort.any()));
        return new Installation(config, folder.resolve("data"), mqttPort, kafkaPort, consolePort);
    }

    static Installation in(Path folder) throws IOException {
        return in(folder, Repository.root().resolve("standalone/src/test/resources/rules/dust.yaml"));
    }

    VigilProcess up() throws IOException, InterruptedException {
        VigilProcess vigil = VigilProcess.start("up", "--config", config.toString(), "--data", data.toString());
        vigil.awaitLine("ready", 240);
        return vigil;
    }

    VigilHttp http() {
        return new VigilHttp("http://127.0.0.1:" + consolePort);
    }

    MosquittoPub publisher() {
        return new MosquittoPub(mqttPort);
    }
}
