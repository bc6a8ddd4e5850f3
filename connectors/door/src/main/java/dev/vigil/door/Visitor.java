package dev.vigil.door;

import dev.vigil.formats.hj212.FrameReader;
import dev.vigil.formats.hj212.Junk;
import dev.vigil.formats.hj212.Piece;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One connection. Used by the door's thread alone. */
final class Visitor {
    private static final int MOST_UNREAD = 64;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final InetAddress address;
    private final FrameReader reader = new FrameReader();
    private final Deque<ByteBuffer> answers = new ArrayDeque<>();
    private long lastHeard;
    private long frameBegan;
    private long answersBegan;
    private long junk;
    private int unconfirmed;
    private boolean inFrame;
    private boolean ended;

    Visitor(SocketChannel channel, SelectionKey key, InetAddress address, long now) {
        this.channel = channel;
        this.key = key;
        this.address = address;
        this.lastHeard = now;
    }

    InetAddress address() {
        return address;
    }

    /** What has come, in pieces. */
    List<Piece> read(ByteBuffer buffer, long now) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            ended = true;
            pause();
            return reader.end();
        }
        lastHeard = now;
        byte[] chunk = new byte[count];
        buffer.flip().get(chunk);
        List<Piece> pieces = new ArrayList<>(reader.feed(chunk));
        reader.takeWithoutLineEnd().ifPresent(pieces::add);
        note(pieces, now);
        return pieces;
    }

    private void note(List<Piece> pieces, long now) {
        for (Piece piece : pieces) {
            junk = piece instanceof Junk ? junk + piece.raw().length : 0;
        }
        boolean begins = reader.isInFrame() && (!inFrame || !pieces.isEmpty());
        if (begins) {
            frameBegan = now;
        }
        inFrame = reader.isInFrame();
    }

    /** Bytes that were no frame since the last one that was. */
    long junk() {
        return junk;
    }

    int held() {
        return reader.held();
    }

    /** What was begun and will not be waited for. */
    List<Piece> giveUpFrame() {
        return reader.end();
    }

    // Flow: what it has sent and the broker has not confirmed.

    void sent() {
        unconfirmed++;
    }

    void confirmed() {
        unconfirmed--;
    }

    int unconfirmed() {
        return unconfirmed;
    }

    /** Reads no more until it is resumed: TCP makes the device wait. */
    void pause() {
        if (key.isValid()) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
    }

    void resume(long now) {
        if (key.isValid() && !ended) {
            // While we did not listen, nobody was slow but we.
            lastHeard = now;
            frameBegan = now;
            key.interestOpsOr(SelectionKey.OP_READ);
        }
    }

    boolean isPaused() {
        return key.isValid() && (key.interestOps() & SelectionKey.OP_READ) == 0;
    }

    // Answers.

    /** @return false if it has not read so many answers that it gets no more */
    boolean answer(byte[] frame, long now) throws IOException {
        if (answers.size() >= MOST_UNREAD) {
            return false;
        }
        if (answers.isEmpty()) {
            answersBegan = now;
        }
        answers.add(ByteBuffer.wrap(frame));
        write(now);
        return true;
    }

    void write(long now) throws IOException {
        while (!answers.isEmpty()) {
            ByteBuffer next = answers.peekFirst();
            if (channel.write(next) > 0) {
                answersBegan = now;
            }
            if (next.hasRemaining()) {
                key.interestOpsOr(SelectionKey.OP_WRITE);
                return;
            }
            answers.removeFirst();
        }
        if (key.isValid()) {
            key.interestOpsAnd(~SelectionKey.OP_WRITE);
        }
    }

    // Time.

    boolean isSlow(long now, long limit) {
        return inFrame && !isPaused() && now - frameBegan > limit;
    }

    boolean leavesAnswersUnread(long now, long limit) {
        return !answers.isEmpty() && now - answersBegan > limit;
    }

    boolean isIdle(long now, long limit) {
        return !isPaused() && now - lastHeard > limit;
    }

    /** It has said good-bye and has got all that it waited for. */
    boolean isServed() {
        return ended && unconfirmed == 0 && answers.isEmpty();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }
}
