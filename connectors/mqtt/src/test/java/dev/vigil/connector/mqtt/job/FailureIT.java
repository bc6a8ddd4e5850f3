package dev.vigil.connector.mqtt.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.ArtemisBroker;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Cluster;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Flink loses a machine; an operator changes the parallelism. */
class FailureIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Cluster.of(4);

    @TempDir
    Path folder;

    private ArtemisBroker broker;
    private Publisher device;
    private int published;

    @BeforeEach
    void startBroker() throws Exception {
        broker = new ArtemisBroker(folder.resolve("broker"));
        broker.start();
        device = new Publisher(broker.uri(), "device");
    }

    @AfterEach
    void stopBroker() throws Exception {
        device.close();
        broker.stop();
    }

    private MqttSource source() {
        return MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("job")
                .split("s0", "j/0/#")
                .split("s1", "j/1/#")
                .split("s2", "j/2/#")
                .idleMarkers(Duration.ofMillis(100))
                .build();
    }

    private void publish(int count) throws Exception {
        for (int i = 0; i < count; i++, published++) {
            device.publish("j/" + published % 3 + "/d", "d" + published % 3 + ":" + published);
        }
        device.flush();
    }

    private static void awaitAllSplits(Collected sink) throws Exception {
        Await.until(
                "three splits are caught up",
                () -> sink.markers().map(marker -> marker.split()).distinct().count() == 3);
    }

    @Test
    void theLossOfATaskManagerLosesNoMessage(@InjectMiniCluster MiniCluster flink) throws Exception {
        Collected sink = new Collected();
        JobClient job = new TestJob().parallelism(2).start(source(), sink);
        awaitAllSplits(sink);
        for (int round = 0; round < 3; round++) {
            publish(200);
            flink.terminateTaskManager(0).get();
            publish(200);
            flink.startTaskManager();
            Await.until("it runs again", () -> job.getJobStatus().get() == JobStatus.RUNNING);
        }
        Await.until(
                "all", () -> Ledger.lost(device.confirmed(), sink.payloads()).isEmpty());
        assertThat(Ledger.inversions(sink.payloads())).isEmpty();
        TestJob.cancel(job);
    }

    @Test
    void anyParallelismTakesUpWhereAnotherStopped() throws Exception {
        List<String> all = new ArrayList<>();
        String savepoint = null;
        for (int parallelism : new int[] {1, 3, 2, 4}) {
            publish(100);
            TestJob definition = new TestJob().parallelism(parallelism);
            if (savepoint != null) {
                definition.with(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
            }
            Collected sink = new Collected();
            JobClient job = definition.start(source(), sink);
            awaitAllSplits(sink);
            publish(100);
            Await.until(
                    "the new ones", () -> sink.payloads().contains("d" + (published - 1) % 3 + ":" + (published - 1)));
            savepoint = job.stopWithSavepoint(
                            false, folder.resolve("savepoints").toString(), SavepointFormatType.CANONICAL)
                    .get();
            Await.until("the broker has heard what the savepoint holds", () -> broker.kept() == 0);
            all.addAll(sink.payloads());
        }
        // What came before the first session existed was never ours.
        List<String> ours = device.confirmed().subList(100, device.confirmed().size());
        assertThat(Ledger.lost(ours, all)).isEmpty();
        assertThat(Ledger.inversions(all)).isEmpty();
        assertThat(all).as("a savepoint is a checkpoint: none comes again").doesNotHaveDuplicates();
    }
}
