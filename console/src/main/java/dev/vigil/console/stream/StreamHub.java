package dev.vigil.console.stream;

import dev.vigil.console.history.History;
import dev.vigil.console.work.Signal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what happens to everybody who watches. One thread reads the history, each event once, and offers
 * it to all clients; a client whose socket takes nothing for half a minute is dropped, and finds what it
 * missed when it comes back with its Last-Event-ID. A client whose session is over, or whose account has
 * changed, is dismissed within ten seconds.
 */
public final class StreamHub {
    private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);
    private static final int TAIL = 4_096;
    private static final int STRETCH = 500;
    private static final long BEAT = 10_000;
    private static final long PATIENCE = 30_000;
    private static final long LOOK_AGAIN_AFTER = 1_000;
    /** Events that come within this time of each other share one write to each socket. */
    private static final long BREATH = 15;

    private final Frames frames;
    private final Signal signal;
    private final Clock clock;
    private final Tail tail;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final Counter dropped;
    private final Counter sent;
    private volatile @Nullable Frame announced;
    private long lastBeat;

    public StreamHub(Frames frames, History history, Signal signal, Clock clock, MeterRegistry meters) {
        this.frames = frames;
        this.signal = signal;
        this.clock = clock;
        this.tail = new Tail(TAIL, history.head());
        this.dropped = meters.counter("vigil.stream.dropped");
        this.sent = meters.counter("vigil.stream.events");
        meters.gauge("vigil.stream.clients", clients, Set::size);
    }

    /** What the worker does over and over. */
    public void turn() throws InterruptedException {
        signal.await(LOOK_AGAIN_AFTER);
        Frames.Stretch news;
        do {
            news = frames.after(tail.head(), STRETCH);
            sent.increment(news.frames().size());
            tail.append(news);
            clients.forEach(StreamClient::pump);
        } while (news.more());
        beat();
        Thread.sleep(BREATH);
    }

    private void beat() {
        long now = now();
        if (now - lastBeat < BEAT) {
            return;
        }
        lastBeat = now;
        Frame beat = Frame.aside("beat", "{\"at\":" + now + ",\"sequence\":" + tail.head() + "}");
        for (StreamClient client : clients) {
            if (!client.mayStay()) {
                client.dismiss(Frame.aside("bye", "{\"reason\":\"logged-out\"}"));
            } else if (client.isStuck(now, PATIENCE)) {
                LOG.info("dropping a stream client that reads nothing account={}", client.account());
                dropped.increment();
                client.close();
            } else {
                client.say(beat);
            }
        }
    }

    void join(StreamClient client) {
        clients.add(client);
        Frame told = announced;
        if (told != null) {
            client.say(told);
        }
    }

    /** Tells everybody who watches, and everybody who comes later until something else is announced. */
    public void announce(String event, String text) {
        Frame frame = Frame.aside(event, text);
        announced = frame;
        clients.forEach(client -> client.say(frame));
    }

    void gone(StreamClient client) {
        clients.remove(client);
    }

    /** How many watch now. */
    public int size() {
        return clients.size();
    }

    long sizeOf(String account) {
        return clients.stream()
                .filter(client -> client.account().equals(account))
                .count();
    }

    public void closeAll() {
        clients.forEach(StreamClient::close);
    }

    Tail tail() {
        return tail;
    }

    Frames frames() {
        return frames;
    }

    long now() {
        return clock.millis();
    }
}
