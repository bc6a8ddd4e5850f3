package dev.vigil.connector.mqtt.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.MqttSourceBuilder;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Publisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What acknowledging on checkpoints costs: the source in a job with a checkpoint every second against a receiver of the
 * same client library that acknowledges at once. Broker, devices and receiver share the machine, so the two take turns,
 * and the medians are compared. Run with {@code -Dmqtt.throughput=true}, or with the name of a broker for one of them.
 */
@EnabledIfSystemProperty(named = "mqtt.throughput", matches = "(?i)true|artemis|mosquitto")
class ThroughputIT {
    static final int STREAMS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;
    private static final int READING_BYTES = 60;
    private static final double LEAST_RATIO = 0.8;
    private static final double LEAST_READINGS_BY_TENS = 20_000;

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path store;

    private Broker broker;

    @AfterEach
    void stopBroker() throws Exception {
        if (broker != null) {
            broker.stop();
        }
    }

    /** What receives; to be closed when its turn is over. */
    private interface Receiver {
        AutoCloseable start(String topic) throws Exception;
    }

    @ParameterizedTest
    @CsvSource({"ARTEMIS,1", "ARTEMIS,10", "MOSQUITTO,1", "MOSQUITTO,10"})
    void messagesPerSecond(Brokers kind, int readings) throws Exception {
        String wanted = System.getProperty("mqtt.throughput");
        Assumptions.assumeTrue(wanted.equalsIgnoreCase("true") || wanted.equalsIgnoreCase(kind.name()));
        broker = asItIsRun(kind);
        broker.start();
        measure(this::onlyAcknowledge, "warm-bare/", readings);
        measure(this::runJob, "warm-job/", readings);
        List<Double> bare = new ArrayList<>();
        List<Double> job = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(measure(this::onlyAcknowledge, "bare" + round + "/", readings));
            job.add(measure(this::runJob, "job" + round + "/", readings));
        }
        double ratio = median(job) / median(bare);
        System.out.printf(
                "RESULT %-9s %2d readings a message: only acknowledges %,.0f messages/s %s, source %,.0f messages/s %s"
                        + " = %,.0f readings/s, ratio %.2f%n",
                kind, readings, median(bare), rounded(bare), median(job), rounded(job), median(job) * readings, ratio);
        assertThat(ratio).isGreaterThanOrEqualTo(LEAST_RATIO);
        if (readings == 10) {
            assertThat(median(job) * readings).isGreaterThanOrEqualTo(LEAST_READINGS_BY_TENS);
        }
    }

    /** For the tests that kill it, Mosquitto writes its whole store at every change. */
    private Broker asItIsRun(Brokers kind) throws Exception {
        Broker usual = kind.in(store);
        return usual instanceof MosquittoBroker mosquitto
                ? mosquitto.with("autosave_on_changes false", "autosave_interval 60")
                : usual;
    }

    /** Messages a second that arrive; fails if one that the broker confirmed does not. */
    private double measure(Receiver receiver, String topic, int readings) throws Exception {
        Tally.reset();
        try (AutoCloseable receiving = receiver.start(topic)) {
            awaitSubscriptions(topic);
            Flood flood = new Flood(broker.uri(), topic, STREAMS, readings * READING_BYTES);
            Await.quietFor(WARM_UP);
            long before = Tally.arrived();
            long began = System.nanoTime();
            Await.quietFor(MEASURED);
            double rate = (Tally.arrived() - before) * 1e9 / (System.nanoTime() - began);
            long sent = flood.stop();
            Await.until("all that were confirmed", Duration.ofMinutes(1), () -> Tally.arrived() >= sent);
            assertThat(Tally.missed()).as("lost").isZero();
            return rate;
        }
    }

    /** A job is not subscribed when it was submitted, and nobody keeps what is published before. */
    private void awaitSubscriptions(String topic) throws Exception {
        Publisher knocking = new Publisher(broker.uri(), "knocking-" + topic.replace('/', '-'));
        Await.until("subscribed", () -> {
            for (int stream = 0; stream < STREAMS; stream++) {
                knocking.publishUnrecorded(topic + stream, Tally.payload(stream, Tally.KNOCK, READING_BYTES));
            }
            return Tally.allHeard();
        });
        knocking.flush();
        knocking.close();
    }

    private AutoCloseable onlyAcknowledge(String topic) throws Exception {
        List<BareReceiver> receivers = new ArrayList<>();
        for (int stream = 0; stream < STREAMS; stream++) {
            receivers.add(BareReceiver.start(broker.uri(), topic + stream));
        }
        return () -> receivers.forEach(BareReceiver::close);
    }

    private AutoCloseable runJob(String topic) throws Exception {
        MqttSourceBuilder builder = MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix(topic.replace('/', '-'))
                .receiveMaximum(16_384);
        for (int stream = 0; stream < STREAMS; stream++) {
            builder.split("s" + stream, topic + stream);
        }
        Configuration configuration = new Configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(1);
        env.getConfig().enableObjectReuse();
        env.fromSource(builder.build(), WatermarkStrategy.noWatermarks(), "read mqtt")
                .map(ThroughputIT::count)
                .returns(MqttMessage.class)
                .sinkTo(new DiscardingSink<>());
        JobClient job = env.executeAsync("throughput");
        return () -> job.cancel().get();
    }

    private static MqttMessage count(MqttMessage message) {
        Tally.arrived(message.payload());
        return message;
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static List<Long> rounded(List<Double> rates) {
        return rates.stream().map(Math::round).toList();
    }
}
