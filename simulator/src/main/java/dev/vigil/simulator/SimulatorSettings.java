package dev.vigil.simulator;

import dev.vigil.simulator.door.MqttLogin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run of the simulated district goes.
 *
 * @param mqttUri for example {@code tcp://127.0.0.1:1883}
 * @param kafka bootstrap servers; null when no camera is to send
 * @param config the configuration folder, with the premises and {@code simulator/curves.yaml}
 * @param script the faults; null for a district in which nothing goes wrong
 * @param seed the same seed gives the same readings at the same times
 * @param scriptStart from when the faults' times count; null for the moment of the start
 * @param history how far before the script's start the district begins, so that charts have a past
 * @param until when it ends; null to go on until closed
 * @param speed how fast it goes until it has caught up with the wall's clock
 */
public record SimulatorSettings(
        String mqttUri,
        @Nullable MqttLogin login,
        @Nullable String kafka,
        Path config,
        @Nullable Path script,
        long seed,
        @Nullable Instant scriptStart,
        Duration history,
        @Nullable Instant until,
        double speed) {
    public SimulatorSettings {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + ", expected more than 0");
        }
        if (history.isNegative()) {
            throw new IllegalArgumentException("history is " + history + ", expected 0 or more");
        }
    }

    /** The demonstration, in real time from now on. */
    public static SimulatorSettings demo(String mqttUri, @Nullable String kafka, Path config) {
        Path script = config.resolve("simulator").resolve("demo.yaml");
        return new SimulatorSettings(mqttUri, null, kafka, config, script, 1, null, Duration.ZERO, null, 1);
    }

    public SimulatorSettings login(@Nullable MqttLogin newLogin) {
        return new SimulatorSettings(
                mqttUri, newLogin, kafka, config, script, seed, scriptStart, history, until, speed);
    }

    public SimulatorSettings script(@Nullable Path newScript) {
        return new SimulatorSettings(
                mqttUri, login, kafka, config, newScript, seed, scriptStart, history, until, speed);
    }

    public SimulatorSettings seed(long newSeed) {
        return new SimulatorSettings(
                mqttUri, login, kafka, config, script, newSeed, scriptStart, history, until, speed);
    }

    /** Begins that long before the script, and goes through the past at that speed. */
    public SimulatorSettings history(Duration newHistory, double newSpeed) {
        return new SimulatorSettings(
                mqttUri, login, kafka, config, script, seed, scriptStart, newHistory, until, newSpeed);
    }

    /** A stretch of time, at that speed. */
    public SimulatorSettings between(Instant newScriptStart, Instant newUntil, double newSpeed) {
        return new SimulatorSettings(
                mqttUri, login, kafka, config, script, seed, newScriptStart, history, newUntil, newSpeed);
    }
}
