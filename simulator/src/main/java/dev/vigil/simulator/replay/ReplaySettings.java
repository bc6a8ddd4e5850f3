package dev.vigil.simulator.replay;

import dev.vigil.simulator.door.MqttLogin;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a recorded file is sent.
 *
 * @param speed 1 for the pace of the recording, 10 for ten times as fast; infinite for no waiting at all
 * @param shifted move all times so that the last message is measured when it is sent, for the rules to judge
 */
public record ReplaySettings(
        Path file, Recording format, double speed, boolean shifted, String mqttUri, @Nullable MqttLogin login) {
    public ReplaySettings {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + ", expected more than 0");
        }
    }
}
