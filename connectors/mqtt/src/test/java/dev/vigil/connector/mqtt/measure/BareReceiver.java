package dev.vigil.connector.mqtt.measure;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.PahoSession;
import dev.vigil.connector.mqtt.session.SessionListener;
import java.time.Duration;
import java.util.List;

/** What the client library does at best: acknowledges each message as soon as it comes. */
final class BareReceiver implements SessionListener {
    private final PahoSession session;

    private BareReceiver(String uri, String topic) {
        session = new PahoSession(
                new ConnectionOptions(
                        new Endpoint(uri, null),
                        Credentials.none(),
                        new Limits(16_384, 262_144),
                        Duration.ofMinutes(5),
                        Timing.defaults()),
                topic.replace('/', '-'),
                this);
    }

    static BareReceiver start(String uri, String topic) throws Exception {
        BareReceiver receiver = new BareReceiver(uri, topic);
        receiver.session.connect();
        receiver.session.subscribe(List.of(topic));
        return receiver;
    }

    @Override
    public void received(Inbound message) {
        Tally.arrived(message.payload());
        session.acknowledge(message.packetId());
    }

    @Override
    public void lost(ConnectionLoss loss) {}

    void close() {
        session.close(true);
    }
}
