package dev.vigil.connector.mqtt.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.ArtemisBroker;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Cluster;
import dev.vigil.connector.mqtt.harness.Publisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through: a real broker, a real job. */
class ResumeIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Cluster.of(4);

    @TempDir
    Path store;

    private ArtemisBroker broker;

    @BeforeEach
    void startBroker() throws Exception {
        broker = new ArtemisBroker(store);
        broker.start();
    }

    @AfterEach
    void stopBroker() throws Exception {
        broker.stop();
    }

    private MqttSource source() {
        return MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("resume")
                .split("north", "plant/north/#")
                .split("south", "plant/south/#")
                .idleMarkers(Duration.ofMillis(100))
                .build();
    }

    @Test
    void whatIsPublishedWhileTheJobIsDownArrivesWhenItIsBack() throws Exception {
        Collected first = new Collected();
        JobClient job = new TestJob().parallelism(2).start(source(), first);
        Await.until("both splits are caught up", () -> splitsOfMarkers(first).size() == 2);

        Publisher device = new Publisher(broker.uri(), "device");
        for (int i = 0; i < 100; i++) {
            device.publish("plant/" + (i % 2 == 0 ? "north" : "south") + "/d", "up" + i);
        }
        Await.until("all is read", () -> first.payloads().size() == 100);
        TestJob.cancel(job);

        for (int i = 0; i < 100; i++) {
            device.publish("plant/" + (i % 2 == 0 ? "north" : "south") + "/d", "down" + i);
        }
        device.flush();
        Collected second = new Collected();
        JobClient again = new TestJob().parallelism(1).start(source(), second);
        Await.until("the rest is read", () -> second.payloads().containsAll(missing(device.confirmed(), first)));
        assertThat(second.messages()).allMatch(message -> message.topic().startsWith("plant/" + message.split() + "/"));
        TestJob.cancel(again);
        device.close();
    }

    @Test
    void messagesAreAcknowledgedOnceTheCheckpointIsComplete() throws Exception {
        Collected first = new Collected();
        JobClient job = new TestJob().start(source(), first);
        Await.until("both splits are caught up", () -> splitsOfMarkers(first).size() == 2);
        Publisher device = new Publisher(broker.uri(), "device");
        for (int i = 0; i < 50; i++) {
            device.publish("plant/north/d", "m" + i);
        }
        Await.until("all is read", () -> first.payloads().size() == 50);
        Await.until("the broker keeps none of them", () -> broker.kept() == 0);
        TestJob.cancel(job);

        Collected second = new Collected();
        JobClient again = new TestJob().start(source(), second);
        Await.until("both splits are caught up", () -> splitsOfMarkers(second).size() == 2);
        assertThat(second.payloads()).isEmpty();
        TestJob.cancel(again);
        device.close();
    }

    private static Set<String> splitsOfMarkers(Collected sink) {
        return sink.markers().map(marker -> marker.split()).collect(Collectors.toSet());
    }

    private static Set<String> missing(List<String> confirmed, Collected sink) {
        Set<String> missing = new HashSet<>(confirmed);
        sink.payloads().forEach(missing::remove);
        return missing;
    }
}
