package dev.vigil.connector.mqtt.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Makes Artemis 2.55 keep the order of messages (its issue ARTEMIS-6191). It handles the packets of a session on changing
 * threads, and each thread has a waiting line of its own for what must not happen before the disk has answered: so a
 * message can overtake another on the way in and on the way out. With one line for each session it cannot.
 */
final class OneContextPerSession implements ActiveMQServerPlugin {
    private final ActiveMQServer server;

    OneContextPerSession(ActiveMQServer server) {
        this.server = server;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue) {
        use(session);
    }

    @Override
    public void beforeDeliver(ServerConsumer consumer, MessageReference reference) {
        ServerSession session = server.getSessionByID(consumer.getSessionID());
        if (session != null) {
            use(session);
        }
    }

    private void use(ServerSession session) {
        server.getStorageManager().setContext(session.getSessionContext());
    }
}
