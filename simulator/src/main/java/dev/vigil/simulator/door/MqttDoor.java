package dev.vigil.simulator.door;

import dev.vigil.simulator.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes at QoS 1 for many devices over one connection. What the broker has not acknowledged is sent
 * again, in the old order, on the next connection; so nothing is lost while the broker is away, only late.
 */
public final class MqttDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(MqttDoor.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_UNANSWERED = 64;
    private static final long LOOK_MS = 50;
    private static final int MOST_LOOKS = 200;
    private static final long FAREWELL_MS = 5_000;

    private final String uri;
    private final String clientId;
    private final @Nullable MqttLogin login;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    /** In the order of sending; guarded by itself. */
    private final Set<Message> unanswered = new LinkedHashSet<>();

    private final AtomicLong confirmed = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private final Thread worker;
    private @Nullable MqttLine line;

    public MqttDoor(String uri, String clientId, @Nullable MqttLogin login) {
        this.uri = uri;
        this.clientId = clientId;
        this.login = login;
        this.worker = new Thread(this::work, "simulator-mqtt");
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void send(Message message) throws InterruptedException {
        waiting.put(message);
    }

    @Override
    public long confirmed() {
        return confirmed.get();
    }

    private void work() {
        try {
            while (closing.getCount() > 0) {
                step();
            }
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MS);
            while (!allAnswered() && System.nanoTime() < end) {
                step();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            dropLine();
        }
    }

    private void step() throws InterruptedException {
        if (line != null && line.isLost()) {
            LOG.info(
                    "connection lost uri={} unanswered={}",
                    uri,
                    unansweredInOrder().size());
            dropLine();
        }
        if (line == null && !reconnected()) {
            return;
        }
        if (waitForAnswer(MOST_UNANSWERED)) {
            return;
        }
        Message next = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (next == null) {
            return;
        }
        synchronized (unanswered) {
            unanswered.add(next);
        }
        publish(next);
    }

    private boolean reconnected() throws InterruptedException {
        try {
            line = MqttLine.open(uri, clientId, login, this::answered);
        } catch (MqttException away) {
            long pause = backoff.nextPause();
            LOG.info("no connection uri={} reason={} again_in_ms={}", uri, away.getMessage(), pause);
            closing.await(pause, TimeUnit.MILLISECONDS);
            return false;
        }
        backoff.reset();
        LOG.info("connected uri={} client={}", uri, clientId);
        for (Message message : unansweredInOrder()) {
            publish(message);
        }
        return true;
    }

    private void publish(Message message) throws InterruptedException {
        for (int attempt = 0; line != null; attempt++) {
            try {
                line.publish(message);
                return;
            } catch (MqttException broken) {
                boolean full =
                        broken.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT && attempt < MOST_LOOKS;
                if (full && !line.isLost()) {
                    waitForAnswer(0);
                    continue;
                }
                // a broker's Receive Maximum above 32,767 reads as negative in Paho: it must be configured lower
                LOG.warn("publishing failed uri={} reason={}", uri, broken.getMessage());
                dropLine();
            }
        }
    }

    private void answered(Message message) {
        synchronized (unanswered) {
            if (unanswered.remove(message)) {
                confirmed.incrementAndGet();
            }
            unanswered.notifyAll();
        }
    }

    /** Waits a moment when that many or more are on their way; says whether it has waited. */
    private boolean waitForAnswer(int most) throws InterruptedException {
        synchronized (unanswered) {
            if (unanswered.size() < most) {
                return false;
            }
            unanswered.wait(LOOK_MS);
            return true;
        }
    }

    private boolean allAnswered() {
        synchronized (unanswered) {
            return unanswered.isEmpty() && waiting.isEmpty();
        }
    }

    private List<Message> unansweredInOrder() {
        synchronized (unanswered) {
            return new ArrayList<>(unanswered);
        }
    }

    private void dropLine() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            worker.join(3 * FAREWELL_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }
}
