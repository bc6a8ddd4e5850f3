package dev.vigil.connector.mqtt.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.MqttSink;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.broker.ChaosProxy;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.harness.Cluster;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.RecordingMetrics;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sink has flushed is at the broker. */
class SinkIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Cluster.of(2);

    /** The sink does not look at it. */
    private static final SinkWriter.Context CONTEXT = new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
            return 0L;
        }
    };

    @TempDir
    Path store;

    private final RecordingMetrics metrics = new RecordingMetrics();
    private Broker broker;

    @AfterEach
    void stopBroker() throws Exception {
        if (broker != null) {
            broker.stop();
        }
    }

    private void start(Broker starting) throws Exception {
        broker = starting;
        broker.start();
    }

    private MqttSinkWriter<String> writer(String uri, Duration timeout) {
        Timing timing = new Timing(
                Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMillis(10), Duration.ofMillis(50));
        ConnectionOptions connection = new ConnectionOptions(
                new Endpoint(uri, null), Credentials.none(), new Limits(1, 65_536), Duration.ZERO, timing);
        return MqttSinkWriter.open(
                new SinkOptions(connection, "sink", 100, timeout),
                0,
                text -> new MqttPublication("out/d", text.getBytes(StandardCharsets.UTF_8), false),
                metrics);
    }

    private SourceHarness reader() throws Exception {
        SourceHarness reader = SourceHarness.start(MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("reader")
                .split("s0", "out/#")
                .build());
        reader.pollUntil("connected", () -> reader.metrics().value("split.s0.connected") == 1);
        return reader;
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsCutAgainAndAgainLosesNothing(Brokers kind) throws Exception {
        start(kind.in(store));
        SourceHarness reader = reader();
        List<String> flushed = new ArrayList<>();
        try (ChaosProxy network = new ChaosProxy(broker)) {
            MqttSinkWriter<String> writer = writer(network.uri(), Duration.ofMinutes(2));
            for (int i = 0; i < 2_000; i++) {
                writer.write("d:" + i, CONTEXT);
                flushed.add("d:" + i);
                if (i % 500 == 250) {
                    network.cut();
                }
            }
            writer.flush(false);
            assertThat(metrics.value("unconfirmed")).isZero();
            assertThat(metrics.value("connects")).isGreaterThan(1);
            writer.close();
        }
        reader.pollUntil("all", () -> {
            reader.checkpoint(1);
            return Ledger.lost(flushed, reader.payloads()).isEmpty();
        });
        assertThat(Ledger.inversions(reader.payloads())).isEmpty();
        reader.close();
    }

    @Test
    void whatTheBrokerWillNeverTakeIsDroppedAndCounted() throws Exception {
        MosquittoBroker.assumeInstalled();
        Path rights = Files.write(store.resolve("rights"), List.of("topic readwrite out/#", "topic deny secret/#"));
        start(new MosquittoBroker(store.resolve("broker"))
                // With 0, which means no limit, Mosquitto 2.0 cuts off whom it denies something.
                .with("acl_file " + rights, "max_queued_messages 100000")
                .withGlobal("max_packet_size 2000"));
        SourceHarness reader = reader();
        MqttSinkWriter<String> writer = MqttSinkWriter.open(
                options(Duration.ofMinutes(2)),
                0,
                text -> new MqttPublication(
                        text.substring(0, text.indexOf(' ')),
                        text.substring(text.indexOf(' ') + 1).getBytes(StandardCharsets.UTF_8),
                        false),
                metrics);
        writer.write("out/d d:1", CONTEXT);
        writer.write("secret/d d:2", CONTEXT);
        writer.write("out/+ d:3", CONTEXT);
        writer.write("out/d " + "x".repeat(5_000), CONTEXT);
        writer.write("out/d d:5", CONTEXT);
        writer.flush(false);
        assertThat(metrics.value("rejected")).isEqualTo(3);
        assertThat(metrics.value("connects"))
                .as("none of them cost the connection")
                .isEqualTo(1);
        reader.pollUntil("the good ones", () -> reader.emitted().size() == 2);
        assertThat(reader.payloads()).containsExactly("d:1", "d:5");
        writer.close();
        reader.close();
    }

    private SinkOptions options(Duration timeout) {
        ConnectionOptions connection = new ConnectionOptions(
                new Endpoint(broker.uri(), null),
                Credentials.none(),
                new Limits(1, 65_536),
                Duration.ZERO,
                Timing.defaults());
        return new SinkOptions(connection, "sink", 100, timeout);
    }

    @Test
    void aBrokerThatStaysAwayFailsTheCheckpoint() throws Exception {
        MqttSinkWriter<String> writer = writer("tcp://127.0.0.1:1", Duration.ofMillis(300));
        writer.write("d:1", CONTEXT);
        assertThatThrownBy(() -> writer.flush(false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 publications have not been confirmed");
        writer.close();
    }

    @Test
    void aJobPublishesEverything() throws Exception {
        start(Brokers.ARTEMIS.in(store));
        SourceHarness reader = reader();
        Configuration configuration = new Configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(2);
        MqttSink<Long> sink = MqttSink.<Long>builder()
                .serverUri(broker.uri())
                .clientId("job")
                .serializer(number -> new MqttPublication(
                        "out/" + number % 7, Long.toString(number).getBytes(StandardCharsets.UTF_8), false))
                .build();
        env.fromSequence(1, 1_000).sinkTo(sink);
        env.execute("publish");
        reader.pollUntil("all", () -> {
            reader.checkpoint(1);
            return reader.payloads().stream().distinct().count() == 1_000;
        });
        reader.close();
    }
}
