package dev.vigil.simulator;

import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulated district against servers that are there already. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        description = "Lets the simulated district send over MQTT and Kafka until Ctrl-C.")
public final class SimulatorMain implements Callable<Integer> {
    @Option(names = "--mqtt", paramLabel = "URI", defaultValue = "tcp://127.0.0.1:1883", description = "MQTT broker")
    private String mqtt = "";

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Kafka, for the cameras; none without it")
    private @Nullable String kafka;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "config", description = "configuration folder")
    private Path config = Path.of("config");

    @Option(names = "--script", paramLabel = "FILE", description = "faults; default: simulator/demo.yaml of the folder")
    private @Nullable Path script;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same readings")
    private long seed;

    @Option(names = "--history", defaultValue = "0s", description = "how far in the past to begin, for example 2h")
    private String history = "0s";

    @Option(names = "--speed", defaultValue = "60", description = "how fast to go through that past")
    private double speed;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SimulatorMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        long past = Durations.parse(history)
                .orElseThrow(() -> new IllegalArgumentException("--history " + history + " is no duration"));
        SimulatorSettings settings =
                SimulatorSettings.demo(mqtt, kafka, config).seed(seed).history(Duration.ofMillis(past), speed);
        if (script != null) {
            settings = settings.script(script);
        }
        try (Simulator simulator = Simulator.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-farewell"));
            new CountDownLatch(1).await();
        } catch (ConfigurationException wrong) {
            System.err.println(wrong.getMessage());
            return 1;
        }
        return 0;
    }
}
