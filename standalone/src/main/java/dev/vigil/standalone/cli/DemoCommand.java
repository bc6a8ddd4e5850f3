package dev.vigil.standalone.cli;

import dev.vigil.simulator.Simulator;
import dev.vigil.simulator.SimulatorSettings;
import dev.vigil.standalone.Standalone;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "up, plus the simulated district: invented devices on real MQTT and Kafka, with scripted faults."
                + " The first alert and the first task are there within a minute.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions system = new SystemOptions();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed, another day.")
    private long seed;

    @Override
    public Integer call() {
        Running running = Running.announce(System.out);
        try (Standalone standalone = Standalone.start(system.settings(), running::started)) {
            SimulatorSettings district = SimulatorSettings.demo(
                            standalone.servers().mqtt().join(),
                            standalone.servers().kafka().join(),
                            system.configFolder())
                    .seed(seed);
            try (Simulator simulator = Simulator.start(district)) {
                running.ready(standalone);
                running.say("The simulated district is running; everything in it is invented.");
                running.untilStopped(standalone);
            }
        }
        return 0;
    }
}
