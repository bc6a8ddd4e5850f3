package dev.vigil.connector.mqtt.measure;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.MqttSourceBuilder;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.PahoSession;
import dev.vigil.connector.mqtt.session.SessionListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What acknowledging on checkpoints costs: a receiver that acknowledges at once against the source in a job with a
 * checkpoint every second. Broker, devices and job share the machine. Run with {@code -Dmqtt.throughput=true}.
 */
@EnabledIfSystemProperty(named = "mqtt.throughput", matches = "true")
class ThroughputIT {
    private static final int STREAMS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int READING_BYTES = 60;
    private static final LongAdder ARRIVED = new LongAdder();

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path store;

    @ParameterizedTest
    @EnumSource
    void messagesPerSecond(Brokers kind) throws Exception {
        for (int readings : new int[] {1, 10}) {
            Broker broker = broker(kind, store.resolve("r" + readings));
            broker.start();
            report(kind, "only acknowledges", readings, receiveOnly(broker, readings));
            report(kind, "source, 1 s checkpoints", readings, runJob(broker, readings));
            broker.stop();
        }
    }

    /** Mosquitto as it is run: for the tests that kill it, it writes its whole store at every change. */
    private static Broker broker(Brokers kind, Path folder) throws Exception {
        Broker usual = kind.in(folder);
        return usual instanceof MosquittoBroker mosquitto
                ? mosquitto.with("autosave_on_changes false", "autosave_interval 60")
                : usual;
    }

    private static void report(Brokers kind, String what, int readings, double rate) {
        System.out.printf(
                "RESULT %-9s %-24s %2d readings a message: %,7.0f messages/s, %,8.0f readings/s%n",
                kind, what, readings, rate, rate * readings);
    }

    private static double receiveOnly(Broker broker, int readings) throws Exception {
        List<PahoSession> sessions = new ArrayList<>();
        for (int stream = 0; stream < STREAMS; stream++) {
            ConnectionOptions options = new ConnectionOptions(
                    new Endpoint(broker.uri(), null),
                    Credentials.none(),
                    new Limits(8_192, 262_144),
                    Duration.ofMinutes(5),
                    Timing.defaults());
            PahoSession[] self = new PahoSession[1];
            self[0] = new PahoSession(options, "bare-" + stream, new SessionListener() {
                @Override
                public void received(Inbound message) {
                    ARRIVED.increment();
                    self[0].acknowledge(message.packetId());
                }

                @Override
                public void lost(ConnectionLoss loss) {}
            });
            self[0].connect();
            self[0].subscribe(List.of("bare/" + stream));
            sessions.add(self[0]);
        }
        double rate = measure(broker, "bare/", readings);
        sessions.forEach(session -> session.close(true));
        return rate;
    }

    private static double runJob(Broker broker, int readings) throws Exception {
        MqttSourceBuilder builder = MqttSource.builder().serverUri(broker.uri()).clientIdPrefix("job" + readings);
        for (int stream = 0; stream < STREAMS; stream++) {
            builder.split("s" + stream, "job/" + stream);
        }
        Configuration configuration = new Configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(1);
        env.fromSource(builder.receiveMaximum(16_384).build(), WatermarkStrategy.noWatermarks(), "read mqtt")
                .map(ThroughputIT::count)
                .returns(MqttMessage.class)
                .sinkTo(new DiscardingSink<>());
        JobClient job = env.executeAsync("throughput");
        double rate = measure(broker, "job/", readings);
        job.cancel().get();
        return rate;
    }

    private static MqttMessage count(MqttMessage message) {
        ARRIVED.increment();
        return message;
    }

    private static double measure(Broker broker, String topic, int readings) throws Exception {
        Flood flood = new Flood(broker.uri(), topic, STREAMS, new byte[readings * READING_BYTES]);
        Await.quietFor(WARM_UP);
        long before = ARRIVED.sum();
        long began = System.nanoTime();
        Await.quietFor(MEASURED);
        double rate = (ARRIVED.sum() - before) * 1e9 / (System.nanoTime() - began);
        flood.stop();
        return rate;
    }
}
