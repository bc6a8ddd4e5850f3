package dev.vigil.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A device on a real socket. */
final class Device implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final Socket socket;
    private final InputStream in;

    Device(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The next line that it is sent. */
    String answer() throws IOException {
        socket.setSoTimeout(PATIENCE_MS);
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.append((char) b);
            if (b == '\n') {
                return line.toString();
            }
        }
        throw new IOException("closed after '" + line + "'");
    }

    boolean hasNoAnswerWithin(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            int b = in.read();
            throw new AssertionError(b < 0 ? "closed" : "answered");
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    /** Waits until the door closes the connection. */
    boolean isSentAway() throws IOException {
        socket.setSoTimeout(PATIENCE_MS);
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Says that it will send no more, and listens on. */
    void sendNoMore() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
