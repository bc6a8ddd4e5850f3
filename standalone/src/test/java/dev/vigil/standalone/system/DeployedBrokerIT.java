package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Mosquitto with the configuration that we ship: who logs in as a device can speak for that device only. */
class DeployedBrokerIT {
    private static final String NOT_AUTHORIZED = "Not authorized";

    @TempDir
    Path folder;

    private int port;
    private Process broker;

    @BeforeEach
    void start() throws Exception {
        Path deploy = Repository.root().resolve("deploy");
        port = FreePort.any();
        String configuration = Files.readString(deploy.resolve("mosquitto.conf"))
                .replace("listener 1883", "listener " + port + " 127.0.0.1")
                .replace(
                        "/mosquitto/config/mosquitto.acl",
                        deploy.resolve("mosquitto.acl").toString())
                .replace("/mosquitto/data/", folder + "/");
        Path passwords = Files.createFile(folder.resolve("passwords"));
        for (String user : List.of("vigil", "dust-1", "MN1")) {
            assertThat(run(List.of("mosquitto_passwd", "-b", passwords.toString(), user, "secret-of-" + user)))
                    .isEmpty();
        }
        Path file = Files.writeString(folder.resolve("mosquitto.conf"), "user root\n" + configuration);
        broker = new ProcessBuilder("/usr/sbin/mosquitto", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.out").toFile())
                .start();
        Await.until(() -> publish("vigil", "probe"), String::isEmpty);
    }

    @AfterEach
    void stop() throws Exception {
        broker.destroyForcibly().waitFor();
    }

    @Test
    void aDeviceSpeaksForItselfAndForNobodyElse() throws Exception {
        assertThat(publish("dust-1", "vigil/v1/haibin/p-1/dust-1/pm10")).isEmpty();
        assertThat(publish("dust-1", "vigil/v1/haibin/p-1/dust-1")).isEmpty();
        assertThat(publish("dust-1", "vigil/v1/haibin/p-1/dust-2/pm10")).contains(NOT_AUTHORIZED);
        assertThat(publish("dust-1", "vendors/acme/dust-1")).isEmpty();
        assertThat(publish("dust-1", "vendors/acme/dust-1/data")).isEmpty();
        assertThat(publish("dust-1", "vendors/acme/dust-2/data")).contains(NOT_AUTHORIZED);
        assertThat(publish("dust-1", "hj212/MN1")).contains(NOT_AUTHORIZED);
        assertThat(publish("MN1", "hj212/MN1")).isEmpty();
        assertThat(publish("MN1", "$oc/devices/MN1/sys/properties/report")).isEmpty();
    }

    @Test
    void nobodyButVigilAnswersAndAnnounces() throws Exception {
        assertThat(publish("MN1", "hj212-answers/MN1")).contains(NOT_AUTHORIZED);
        assertThat(publish("dust-1", "vigil-out/alerts/p-1/a-1")).contains(NOT_AUTHORIZED);
        assertThat(publish("vigil", "hj212-answers/MN1")).isEmpty();
        assertThat(publish("vigil", "vigil-out/alerts/p-1/a-1")).isEmpty();
    }

    @Test
    void whoDoesNotLogInIsTurnedAway() throws Exception {
        assertThat(run(client("mosquitto_pub", "-t", "hj212/MN1", "-m", "x"))).contains(NOT_AUTHORIZED);
    }

    /** What the client complains of; nothing when all is well. */
    private String publish(String user, String topic) throws IOException, InterruptedException {
        return run(client("mosquitto_pub", "-u", user, "-P", "secret-of-" + user, "-t", topic, "-m", "x"));
    }

    private List<String> client(String program, String... more) {
        List<String> command = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-p", Integer.toString(port)));
        command.addAll(List.of("-V", "mqttv5", "-q", "1"));
        command.addAll(List.of(more));
        return command;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
