package dev.vigil.simulator.replay;

import dev.vigil.simulator.door.Door;
import dev.vigil.simulator.door.MqttDoor;
import dev.vigil.simulator.message.Message;
import dev.vigil.simulator.message.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Sends a recorded file through the MQTT door, in the order of the file and at the pace of its times. A
 * message whose time is missing or goes back is sent right after the one before it.
 */
public final class Replay {
    private final ReplaySettings settings;
    private final InstantSource clock;
    private final Door door;
    private long sent;
    private long skipped;

    Replay(ReplaySettings settings, InstantSource clock, Door door) {
        this.settings = settings;
        this.clock = clock;
        this.door = door;
    }

    /** @param progress told the number of messages sent so far, after each */
    public static ReplayReport run(ReplaySettings settings, LongConsumer progress)
            throws IOException, InterruptedException {
        MqttDoor door = new MqttDoor(
                settings.mqttUri(), "vigil-replay-" + ProcessHandle.current().pid(), settings.login());
        Replay replay = new Replay(settings, InstantSource.system(), door);
        try (door) {
            replay.send(progress);
        }
        return new ReplayReport(replay.sent, door.confirmed(), replay.skipped);
    }

    void send(LongConsumer progress) throws IOException, InterruptedException {
        Span span = Span.of(settings.file(), settings.format());
        long began = clock.millis();
        long shift = settings.shifted() ? span.shiftToEndAt(began, settings.speed()) : 0;
        try (BufferedReader reader = Files.newBufferedReader(settings.file(), StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Optional<RecordedMessage> read = read(line);
                if (read.isEmpty()) {
                    skipped += line.isBlank() ? 0 : 1;
                    continue;
                }
                waitUntil(span.due(read.get().at(), began, settings.speed()));
                RecordedMessage message =
                        shift == 0 ? read.get() : settings.format().lines().shifted(read.get(), shift);
                door.send(new Message(clock.millis(), Way.MQTT, message.topic(), "", message.payload()));
                progress.accept(++sent);
            }
        }
    }

    private Optional<RecordedMessage> read(String line) {
        return line.isBlank()
                ? Optional.empty()
                : settings.format().lines().read(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void waitUntil(OptionalLong due) throws InterruptedException {
        long millis = due.orElse(0) - clock.millis();
        if (millis > 0) {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        }
    }
}
