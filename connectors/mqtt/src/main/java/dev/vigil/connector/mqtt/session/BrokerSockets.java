package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes the one socket of a connection, and can take it away again while it is still connecting. */
final class BrokerSockets extends SocketFactory {
    private final @Nullable Tls tls;
    private final int maximumPacketSize;
    private @Nullable BrokerSocket made;
    private boolean aborted;

    BrokerSockets(@Nullable Tls tls, int maximumPacketSize) {
        this.tls = tls;
        this.maximumPacketSize = maximumPacketSize;
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (aborted) {
            throw new IOException("Given up.");
        }
        BrokerSocket socket = new BrokerSocket(tls, maximumPacketSize);
        made = socket;
        return socket;
    }

    /** Closes the socket, whatever it is doing, and makes no other. */
    void abort() throws IOException {
        BrokerSocket socket;
        synchronized (this) {
            aborted = true;
            socket = made;
        }
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new UnknownHostException("Binding to a local address is not supported.");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new UnknownHostException("Binding to a local address is not supported.");
    }
}
