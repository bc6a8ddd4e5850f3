package dev.vigil.servers;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order of a publisher's messages. Artemis 2.55 queues what waits for the journal by thread and not
 * by session (ARTEMIS-6191): when a session moves to another thread of the pool, its later messages overtake
 * its earlier ones, on their way in and on their way out. So each step is bound to the queue of its session.
 */
final class MqttOrder implements ActiveMQServerMessagePlugin {
    private final ActiveMQServer server;

    MqttOrder(ActiveMQServer server) {
        this.server = server;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue) {
        bindTo(session);
    }

    @Override
    public void beforeDeliver(ServerConsumer consumer, MessageReference reference) {
        bindTo(server.getSessionByID(consumer.getSessionID()));
    }

    private void bindTo(@Nullable ServerSession session) {
        OperationContext context = session == null ? null : session.getSessionContext();
        if (context != null) {
            server.getStorageManager().setContext(context);
        }
    }
}
