package dev.vigil.door;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.Tls;
import dev.vigil.door.DoorOptions.Bounds;
import dev.vigil.door.DoorOptions.Broker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The door as a process of its own, until Ctrl-C. */
@Command(
        name = "hj212-door",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Takes HJ 212 over TCP, hands each frame to the MQTT broker, answers the device when the broker has it.")
public final class DoorMain implements Callable<Integer> {
    private static final int WRONG_USAGE = 2;
    private static final int PROBLEM = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on.")
    private String host = "";

    @Option(names = "--port", defaultValue = "5212", description = "Port to listen on; 0 is any that is free.")
    private int port;

    @Option(
            names = "--broker",
            defaultValue = "tcp://127.0.0.1:1883",
            description = "tcp://host:port or ssl://host:port")
    private String broker = "";

    @Option(names = "--client-id", defaultValue = "vigil-door", description = "Of this door alone.")
    private String clientId = "";

    @Option(names = "--topic-prefix", defaultValue = "hj212", description = "Frames of device MN go to PREFIX/MN.")
    private String topicPrefix = "";

    @Option(names = "--user-file", description = "File with the user name.")
    private @Nullable Path userFile;

    @Option(names = "--password-file", description = "File with the password.")
    private @Nullable Path passwordFile;

    @Option(names = "--ca", description = "PEM file of the authorities to trust; default: those of the system.")
    private @Nullable Path authorities;

    @Option(names = "--certificate", description = "PEM file of the door's own certificate, with --key.")
    private @Nullable Path certificate;

    @Option(names = "--key", description = "PEM file of its key (PKCS#8).")
    private @Nullable Path key;

    @Option(names = "--connections", defaultValue = "10000", description = "At the same time.")
    private int connections;

    @Option(names = "--connections-of-one-address", defaultValue = "2000", description = "At the same time.")
    private int connectionsOfOneAddress;

    @Option(
            names = "--idle-minutes",
            defaultValue = "70",
            description = "A connection that is silent longer is closed.")
    private int idleMinutes;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (Hj212Door door = Hj212Door.open(options())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(door, over), "hj212-door-end"));
            System.err.println("ready: HJ 212 on " + host + ":" + door.port() + ", to " + broker);
            over.await();
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return WRONG_USAGE;
        } catch (IOException e) {
            System.err.println("Nothing can listen on " + host + ":" + port + ": " + e.getMessage());
            return PROBLEM;
        }
    }

    private static void end(Hj212Door door, CountDownLatch over) {
        door.close();
        door.counts().forEach((name, count) -> System.err.println(name + " " + count));
        over.countDown();
    }

    private DoorOptions options() {
        return new DoorOptions(host, port, topicPrefix, new Broker(broker, clientId, credentials(), tls()), bounds());
    }

    private Bounds bounds() {
        Bounds usual = Bounds.defaults();
        return new Bounds(
                connections,
                connectionsOfOneAddress,
                usual.frameBytes(),
                usual.frameWithin(),
                Duration.ofMinutes(idleMinutes),
                usual.unconfirmed(),
                usual.unconfirmedOfOne());
    }

    private Credentials credentials() {
        if (userFile != null && passwordFile != null) {
            return Credentials.fromFiles(userFile, passwordFile);
        }
        if (userFile != null || passwordFile != null) {
            throw new ParameterException(commandLine(), "--user-file and --password-file belong together.");
        }
        return System.getenv("VIGIL_MQTT_USER") == null
                ? Credentials.none()
                : Credentials.fromEnvironment("VIGIL_MQTT_USER", "VIGIL_MQTT_PASSWORD");
    }

    private @Nullable Tls tls() {
        if (!broker.startsWith("ssl:")) {
            return null;
        }
        Tls trust = authorities == null ? Tls.systemTrust() : Tls.trusting(authorities);
        if (certificate != null && key != null) {
            return trust.withClientCertificate(certificate, key);
        }
        if (certificate != null || key != null) {
            throw new ParameterException(commandLine(), "--certificate and --key belong together.");
        }
        return trust;
    }

    private CommandLine commandLine() {
        return spec == null ? new CommandLine(this) : spec.commandLine();
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DoorMain()).execute(arguments));
    }
}
