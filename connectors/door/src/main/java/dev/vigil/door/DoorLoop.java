package dev.vigil.door;

import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.door.Parcel.Fate;
import dev.vigil.door.Tally.Event;
import dev.vigil.formats.hj212.Envelope;
import dev.vigil.formats.hj212.Frame;
import dev.vigil.formats.hj212.Piece;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections, on one thread. A frame becomes a parcel; when the broker has it, its device is answered. Whoever is a
 * burden is sent away; nothing that one connection does reaches another.
 */
final class DoorLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DoorLoop.class);
    private static final long TICK_MS = 100;
    private static final int READ_AT_ONCE = 16_384;
    /** Polls of other protocols on the same line are borne; a stream of nothing else is not. */
    private static final long MOST_JUNK = 1 << 20;

    private final DoorOptions options;
    private final ServerSocketChannel server;
    private final Selector selector;
    private final SelectionKey entrance;
    private final Outbox outbox;
    private final Tally tally;
    private final LongSupplier clock;
    private final Addressing addressing;
    private final Guests guests;
    private final Queue<Runnable> confirmations = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE);
    private volatile boolean leaving;
    private volatile boolean closed;

    DoorLoop(DoorOptions options, ServerSocketChannel server, Outbox outbox, Tally tally, LongSupplier clock)
            throws IOException {
        this.options = options;
        this.server = server;
        this.outbox = outbox;
        this.tally = tally;
        this.clock = clock;
        this.addressing = new Addressing(options.topicPrefix());
        this.guests =
                new Guests(options.bounds().connections(), options.bounds().connectionsOfOneAddress());
        this.selector = Selector.open();
        this.entrance = server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Lets nobody in and reads no more; answers still go out. */
    void lastOrders() {
        leaving = true;
        selector.wakeup();
    }

    void close() {
        closed = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        long swept = clock.getAsLong();
        try {
            while (!closed) {
                selector.select(this::serve, TICK_MS);
                hearConfirmations();
                long now = clock.getAsLong();
                if (now - swept >= TICK_MS) {
                    swept = now;
                    sweep(now);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The door has to close", e);
        } finally {
            hearConfirmations();
            guests.all().forEach(this::part);
            closeQuietly();
        }
    }

    private void hearConfirmations() {
        for (Runnable next = confirmations.poll(); next != null; next = confirmations.poll()) {
            next.run();
        }
    }

    private void serve(SelectionKey key) {
        if (key == entrance) {
            accept();
            return;
        }
        Visitor visitor = (Visitor) key.attachment();
        try {
            long now = clock.getAsLong();
            if (key.isValid() && key.isWritable()) {
                visitor.write(now);
            }
            if (key.isValid() && key.isReadable()) {
                hear(visitor, now);
            }
        } catch (IOException e) {
            part(visitor);
        } catch (RuntimeException e) {
            // A fault of ours, which the others are not to pay for.
            LOG.error("A connection is closed over a fault: address={}", visitor.address(), e);
            part(visitor);
        }
    }

    private void accept() {
        try {
            for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
                welcome(channel);
            }
        } catch (IOException e) {
            // As a rule too many open files: those who wait are let in when somebody has left.
            LOG.warn("Nobody can be let in for a moment: reason={}", e.getMessage());
            entrance.interestOps(0);
        }
    }

    private void welcome(SocketChannel channel) throws IOException {
        InetAddress address = channel.socket().getInetAddress();
        if (leaving || address == null || !guests.hasRoomFor(address)) {
            tally.of(Event.REFUSED_CONNECTIONS).increment();
            channel.close();
            return;
        }
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        channel.socket().setKeepAlive(true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Visitor visitor = new Visitor(channel, key, address, clock.getAsLong());
        key.attach(visitor);
        guests.add(visitor);
        tally.of(Event.ACCEPTED).increment();
    }

    private void hear(Visitor visitor, long now) throws IOException {
        if (leaving || isFull(visitor)) {
            visitor.pause();
            return;
        }
        for (Piece piece : visitor.read(buffer, now)) {
            take(piece, visitor);
        }
        if (visitor.held() > options.bounds().frameBytes()) {
            send(visitor, Event.CLOSED_OVERSIZE);
        } else if (visitor.junk() > MOST_JUNK) {
            send(visitor, Event.CLOSED_JUNK);
        }
    }

    private boolean isFull(Visitor visitor) {
        return !outbox.hasRoom() || visitor.unconfirmed() >= options.bounds().unconfirmedOfOne();
    }

    private void take(Piece piece, Visitor visitor) {
        if (piece instanceof Frame frame) {
            if (frame.raw().length > options.bounds().frameBytes()) {
                send(visitor, Event.CLOSED_OVERSIZE);
                return;
            }
            Envelope envelope = Envelope.of(frame);
            tally.of(Event.FRAMES).increment();
            if (envelope.sum() == Envelope.Sum.WRONG) {
                tally.of(Event.WRONG_SUMS).increment();
            }
            post(addressing.of(envelope.device()), frame.raw(), visitor, envelope.answer());
            return;
        }
        if (!Addressing.isTornFrame(piece.raw())) {
            tally.of(Event.JUNK_BYTES).add(piece.raw().length);
            return;
        }
        tally.of(Event.TORN_FRAMES).increment();
        post(addressing.nobody(), piece.raw(), visitor, Optional.empty());
    }

    private void post(String topic, byte[] raw, Visitor visitor, Optional<byte[]> answer) {
        visitor.sent();
        outbox.add(new Parcel(new MqttPublication(topic, raw, false), fate -> {
            confirmations.add(() -> confirmed(visitor, fate == Fate.DELIVERED ? answer : Optional.empty()));
            selector.wakeup();
        }));
    }

    private void confirmed(Visitor visitor, Optional<byte[]> answer) {
        visitor.confirmed();
        if (!visitor.isOpen()) {
            return;
        }
        try {
            if (answer.isPresent()) {
                if (!visitor.answer(answer.get(), clock.getAsLong())) {
                    send(visitor, Event.CLOSED_UNREAD_ANSWERS);
                    return;
                }
                tally.of(Event.ANSWERS).increment();
            }
            if (visitor.isServed()) {
                part(visitor);
            } else if (visitor.isPaused() && !leaving && !isFull(visitor)) {
                visitor.resume(clock.getAsLong());
            }
        } catch (IOException e) {
            part(visitor);
        }
    }

    private void sweep(long now) {
        long frameWithin = options.bounds().frameWithin().toMillis();
        long idle = options.bounds().idle().toMillis();
        boolean room = outbox.hasRoom() && !leaving;
        for (Visitor visitor : guests.all()) {
            if (visitor.isServed()) {
                part(visitor);
            } else if (visitor.isSlow(now, frameWithin)) {
                List<Piece> rest = visitor.giveUpFrame();
                rest.forEach(piece -> take(piece, visitor));
                send(visitor, Event.CLOSED_SLOW);
            } else if (visitor.leavesAnswersUnread(now, frameWithin)) {
                send(visitor, Event.CLOSED_UNREAD_ANSWERS);
            } else if (visitor.isIdle(now, idle)) {
                send(visitor, Event.CLOSED_IDLE);
            } else if (room && visitor.isPaused() && !isFull(visitor)) {
                visitor.resume(now);
            }
        }
        if (entrance.isValid() && !leaving) {
            entrance.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    private void send(Visitor visitor, Event away) {
        if (part(visitor)) {
            tally.of(away).increment();
            LOG.info("Sent away: address={} because={}", visitor.address().getHostAddress(), away);
        }
    }

    private boolean part(Visitor visitor) {
        visitor.close();
        return guests.remove(visitor);
    }

    private void closeQuietly() {
        try {
            server.close();
            selector.close();
        } catch (IOException e) {
            LOG.debug("Not closed", e);
        }
    }

    int connections() {
        return guests.size();
    }
}
