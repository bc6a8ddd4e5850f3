package dev.vigil.console.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * One reader of the live stream. It never blocks a thread: it writes what its socket takes, and goes on
 * when the socket takes more. It keeps no queue of its own but its position in the shared tail.
 */
final class StreamClient implements WriteListener, AsyncListener {
    private static final int CATCH_UP = 200;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Predicate<Frame> mayPass;
    private final StreamHub hub;
    private final Reader reader;
    /** Events from before the tail, and asides; a stretch of CATCH_UP at most. */
    private final Deque<Frame> ahead = new ArrayDeque<>();

    private long position;
    private boolean open;
    private boolean live;
    private boolean unflushed;
    private long stuckSince;
    private volatile boolean closed;

    StreamClient(
            AsyncContext context,
            ServletOutputStream out,
            long position,
            Predicate<Frame> mayPass,
            Reader reader,
            StreamHub hub) {
        this.context = context;
        this.out = out;
        this.position = position;
        this.mayPass = mayPass;
        this.reader = reader;
        this.hub = hub;
    }

    /**
     * Who reads.
     *
     * @param stillHolds whether the session goes on and the account is what it was
     */
    record Reader(String account, BooleanSupplier stillHolds) {}

    boolean mayStay() {
        return reader.stillHolds().getAsBoolean();
    }

    String account() {
        return reader.account();
    }

    boolean isClosed() {
        return closed;
    }

    /** For what is not part of the history: a greeting, a heart-beat. Left out while the socket takes nothing. */
    synchronized void say(Frame aside) {
        if (stuckSince == 0) {
            ahead.addLast(aside);
        }
        pump();
    }

    @Override
    public synchronized void onWritePossible() {
        if (!open) {
            open = true;
            hub.join(this);
        }
        pump();
    }

    @Override
    public void onError(Throwable gone) {
        close();
    }

    /**
     * The container takes request and response back, for the next who comes. Our lock makes it wait until nobody
     * writes: a write that failed late broke the stream of a stranger.
     */
    @Override
    public synchronized void onComplete(AsyncEvent over) {
        closed = true;
        hub.gone(this);
    }

    @Override
    public void onError(AsyncEvent gone) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent late) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent again) {
        // it is started once
    }

    /** Writes as much as the socket takes. */
    synchronized void pump() {
        try {
            while (open && !closed) {
                if (!out.isReady()) {
                    stuckSince = stuckSince == 0 ? hub.now() : stuckSince;
                    return;
                }
                stuckSince = 0;
                if (!writeNext()) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    /** False when there is nothing to do. */
    private boolean writeNext() throws IOException {
        Frame frame = ahead.pollFirst();
        if (frame == null) {
            frame = advance();
        }
        if (frame != null) {
            out.write(frame.bytes());
            unflushed = true;
            return true;
        }
        if (!ahead.isEmpty()) {
            return true;
        }
        if (unflushed) {
            unflushed = false;
            out.flush();
            return true;
        }
        return false;
    }

    /** The next event that may pass, or null; moves the position. */
    private Frame advance() throws IOException {
        if (!hub.tail().reachesBackTo(position)) {
            if (live) {
                throw new IOException("fell behind the tail");
            }
            fetch();
            return null;
        }
        live = true;
        for (Frame next = hub.tail().next(position);
                next != null;
                next = hub.tail().next(position)) {
            position = next.sequence();
            if (mayPass.test(next)) {
                return next;
            }
        }
        return null;
    }

    private void fetch() {
        Frames.Stretch stretch = hub.frames().after(position, CATCH_UP);
        stretch.frames().stream().filter(mayPass).forEach(ahead::addLast);
        position = stretch.last();
    }

    /** Whether its socket has taken nothing for that long. */
    synchronized boolean isStuck(long now, long patience) {
        return stuckSince != 0 && now - stuckSince > patience;
    }

    /** Says why, if the socket takes it, and closes. */
    synchronized void dismiss(Frame reason) {
        ahead.clear();
        say(reason);
        close();
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        hub.gone(this);
        try {
            context.complete();
        } catch (IllegalStateException alreadyOver) {
            // the container was faster
        }
    }
}
