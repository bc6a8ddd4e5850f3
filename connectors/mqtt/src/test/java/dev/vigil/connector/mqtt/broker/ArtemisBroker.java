package dev.vigil.connector.mqtt.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.jspecify.annotations.Nullable;

/** ActiveMQ Artemis in this process. */
public final class ArtemisBroker implements Broker {
    private final Path store;
    private final int port;
    private @Nullable ActiveMQServer server;

    public ArtemisBroker(Path store) throws IOException {
        this.store = store;
        this.port = FreePort.find();
    }

    @Override
    public void start() throws Exception {
        ActiveMQServer starting = new ActiveMQServerImpl(configuration());
        starting.start();
        starting.waitForActivation(30, java.util.concurrent.TimeUnit.SECONDS);
        starting.registerBrokerPlugin(new OneContextPerSession(starting));
        server = starting;
    }

    private Configuration configuration() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalDirectory(store.resolve("journal").toString())
                .setBindingsDirectory(store.resolve("bindings").toString())
                .setPagingDirectory(store.resolve("paging").toString())
                .setLargeMessagesDirectory(store.resolve("large").toString())
                .setMaxDiskUsage(100)
                .setJMXManagementEnabled(false);
        // By default Artemis throws a message away after ten deliveries that nobody acknowledged.
        configuration.addAddressSetting(
                "#", new AddressSettings().setMaxDeliveryAttempts(-1).setAutoDeleteQueues(false));
        configuration.addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT");
        return configuration;
    }

    /** Messages that it keeps for sessions, sent or not: those that nobody has acknowledged. */
    public long kept() {
        return Objects.requireNonNull(server)
                .getPostOffice()
                .getAllBindings()
                .filter(LocalQueueBinding.class::isInstance)
                .map(binding -> ((LocalQueueBinding) binding).getQueue())
                // its own notes on sessions lie in a queue too
                .filter(queue -> !queue.getAddress().toString().startsWith("$"))
                .mapToLong(Queue::getMessageCount)
                .sum();
    }

    @Override
    public void kill() throws Exception {
        if (server != null) {
            server.fail(false);
            server = null;
        }
    }

    @Override
    public String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void stop() throws Exception {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
