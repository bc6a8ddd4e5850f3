package dev.vigil.servers;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** An MQTT 5 broker in this process, its journal in a folder, written before a publisher is acknowledged. */
public final class EmbeddedArtemis implements AutoCloseable {
    private static final long MOST_IN_MEMORY = 64L << 20;

    private final ActiveMQServer server;
    private final String address;

    private EmbeddedArtemis(ActiveMQServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts and returns when clients can connect. */
    public static EmbeddedArtemis start(Path folder, String host, int port) {
        ActiveMQServer server = ActiveMQServers.newActiveMQServer(configuration(folder, host, port));
        server.registerBrokerPlugin(new MqttOrder(server));
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("the MQTT broker did not start on " + host + ":" + port, failed);
        }
        return new EmbeddedArtemis(server, "tcp://" + host + ":" + port);
    }

    private static Configuration configuration(Path folder, String host, int port) {
        try {
            return new ConfigurationImpl()
                    .setName("vigil")
                    .setPersistenceEnabled(true)
                    .setJournalType(JournalType.NIO)
                    .setJournalDirectory(folder.resolve("journal").toString())
                    .setBindingsDirectory(folder.resolve("bindings").toString())
                    .setPagingDirectory(folder.resolve("paging").toString())
                    .setLargeMessagesDirectory(folder.resolve("large").toString())
                    .setSecurityEnabled(false)
                    .setJMXManagementEnabled(false)
                    .setMaxDiskUsage(-1)
                    // MQTT's own separators, so that topics need no translation
                    .setWildCardConfiguration(new WildcardConfiguration()
                            .setDelimiter('/')
                            .setAnyWords('#')
                            .setSingleWord('+'))
                    .addAddressSetting("#", addressSettings())
                    .addAcceptorConfiguration(
                            "mqtt",
                            "tcp://" + host + ":" + port
                                    + "?protocols=MQTT;useEpoll=false;tcpNoDelay=true;defaultMqttSessionExpiryInterval=86400");
        } catch (Exception impossible) {
            throw new IllegalStateException("the MQTT broker's address is wrong: " + host + ":" + port, impossible);
        }
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                // a subscriber that reconnects without having acknowledged is not to blame: never give a message up
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(0)
                .setMaxSizeBytes(MOST_IN_MEMORY)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    /** For MQTT clients, for example {@code tcp://127.0.0.1:1883}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the MQTT broker did not stop cleanly; its journal is kept", failed);
        }
    }
}
