package dev.vigil.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker and controller (KRaft) in this process, its log in a folder. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String CLUSTER_ID = "dmlnaWwtc3RhbmRhbG9uZQ";

    private final KafkaRaftServer server;
    private final String address;

    private EmbeddedKafka(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts and returns when clients can connect. */
    public static EmbeddedKafka start(Path folder, String host, int port) {
        return start(folder, host, port, properties(folder, host, port, FreePort.any()));
    }

    /** Like the above, for clients that log in with a name and a password (SASL PLAIN, without TLS). */
    public static EmbeddedKafka startWithLogin(Path folder, String host, int port, String user, String password) {
        return start(folder, host, port, login("SASL_PLAINTEXT", user, password));
    }

    /**
     * Like the above, over TLS.
     *
     * @param tls the broker's settings of its TLS ({@code ssl.keystore.location} and so on)
     */
    public static EmbeddedKafka startWithLoginOverTls(
            Path folder, String host, int port, String user, String password, Map<String, String> tls) {
        Map<String, String> settings = login("SASL_SSL", user, password);
        settings.putAll(tls);
        return start(folder, host, port, settings);
    }

    private static Map<String, String> login(String protocol, String user, String password) {
        Map<String, String> settings = new HashMap<>();
        settings.put("listener.security.protocol.map", "PLAINTEXT:" + protocol + ",CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put(
                "listener.name.plaintext.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                        + password + "\" user_" + user + "=\"" + password + "\";");
        return settings;
    }

    private static EmbeddedKafka start(Path folder, String host, int port, Map<String, String> settings) {
        Properties properties = properties(folder, host, port, FreePort.any());
        properties.putAll(settings);
        return start(folder, host, port, properties);
    }

    private static EmbeddedKafka start(Path folder, String host, int port, Properties properties) {
        format(folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, host + ":" + port);
    }

    private static Properties properties(Path folder, String host, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("log.dirs", folder.toString());
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        p.setProperty("controlled.shutdown.enable", "false");
        return p;
    }

    /** Harmless on a folder that is formatted already. */
    private static void format(Path folder) {
        Formatter formatter = new Formatter()
                .setClusterId(CLUSTER_ID)
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception failed) {
            throw new IllegalStateException("Kafka's folder " + folder + " cannot be formatted", failed);
        }
    }

    /** For {@code bootstrap.servers}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
