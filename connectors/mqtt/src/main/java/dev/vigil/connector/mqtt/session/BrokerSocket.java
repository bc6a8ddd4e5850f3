package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * A socket to the broker, with TLS if asked for, that hands the client library only packets that it can take. Paho takes
 * it for a plain one, which keeps its own ways with TLS out of the game.
 */
final class BrokerSocket extends Socket {
    private static final int LINGER_MS = 300;

    private final Socket plain = new Socket();
    private final @Nullable Tls tls;
    private final int maximumPacketSize;
    private volatile Socket transport = plain;

    BrokerSocket(@Nullable Tls tls, int maximumPacketSize) {
        this.tls = tls;
        this.maximumPacketSize = maximumPacketSize;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        plain.setTcpNoDelay(true);
        plain.setKeepAlive(true);
        plain.connect(endpoint, timeout);
        if (tls != null) {
            plain.setSoTimeout(timeout);
            InetSocketAddress address = (InetSocketAddress) endpoint;
            transport = tls.over(plain, address.getHostString(), address.getPort());
        }
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new PacketInput(transport.getInputStream(), maximumPacketSize);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return transport.getOutputStream();
    }

    @Override
    public synchronized void setSoTimeout(int timeout) throws SocketException {
        transport.setSoTimeout(timeout);
    }

    /** Nothing: a TLS socket refuses it, and Paho would then never close the socket. */
    @Override
    public void shutdownInput() {}

    @Override
    public boolean isConnected() {
        return plain.isConnected();
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed();
    }

    /**
     * Closes so that the broker still gets what was sent: waits a moment for the broker to close first, as it does after a
     * DISCONNECT. A socket that is closed with unread bytes in it resets the connection, and takes with it
     * acknowledgements that the broker has not read; Artemis forgets even some that it has read.
     */
    @Override
    public synchronized void close() throws IOException {
        try {
            if (plain.isConnected() && !plain.isClosed()) {
                plain.setSoTimeout(LINGER_MS);
                readToTheEnd();
            }
        } catch (IOException e) {
            // It is broken already, or the broker is silent.
        } finally {
            plain.close();
        }
    }

    private void readToTheEnd() throws IOException {
        InputStream in = plain.getInputStream();
        byte[] unread = new byte[1 << 16];
        long end = System.nanoTime() + LINGER_MS * 1_000_000L;
        while (in.read(unread) >= 0 && System.nanoTime() < end) {
            // thrown away: the broker sends it again
        }
    }

    /** Closes at once, whatever it is doing. */
    void abort() throws IOException {
        plain.close();
    }
}
