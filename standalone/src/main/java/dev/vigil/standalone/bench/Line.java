package dev.vigil.standalone.bench;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.PahoPublisher;
import dev.vigil.connector.mqtt.session.SessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One MQTT connection that speaks for many devices at QoS 1, as a gateway does. */
public final class Line implements AutoCloseable, SessionListener {
    private static final int IN_FLIGHT = 500;
    private static final long PATIENCE_SECONDS = 60;
    private static final int LARGEST_PACKET = 1 << 20;
    /** Of PUBACK; with 0x10 the broker says that it has it, and that nobody will get it. */
    private static final int SUCCESS = 0;

    private final PahoPublisher publisher;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private volatile @Nullable String lost;

    private Line(String broker, String clientId) {
        publisher = new PahoPublisher(
                new ConnectionOptions(
                        new Endpoint(broker, null),
                        Credentials.none(),
                        new Limits(IN_FLIGHT, LARGEST_PACKET),
                        Duration.ZERO,
                        Timing.defaults()),
                clientId,
                this);
    }

    public static Line open(String broker, String clientId) throws IOException {
        Line line = new Line(broker, clientId);
        line.publisher.connect();
        return line;
    }

    /** Waits for room, sends, and tells when the broker has confirmed that it keeps it for somebody. */
    public void send(String topic, byte[] payload, Runnable confirmed) throws IOException, InterruptedException {
        take(1);
        boolean sent = publisher.publish(new MqttPublication(topic, payload, false), code -> {
            if (code == SUCCESS) {
                confirmed.run();
            }
            room.release();
        });
        if (!sent) {
            throw new IOException("the broker allows fewer than " + IN_FLIGHT + " unconfirmed messages");
        }
    }

    /** Waits until the broker has answered everything. */
    public void awaitConfirmed() throws IOException, InterruptedException {
        take(IN_FLIGHT);
        room.release(IN_FLIGHT);
    }

    private void take(int permits) throws IOException, InterruptedException {
        if (lost != null || !room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS) || lost != null) {
            throw new IOException("the broker does not answer" + (lost == null ? "" : ": " + lost));
        }
    }

    @Override
    public void received(Inbound message) {}

    @Override
    public void lost(ConnectionLoss loss) {
        lost = loss.detail();
        // wakes whoever waits for answers that will not come
        room.release(IN_FLIGHT);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
