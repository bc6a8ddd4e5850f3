package dev.vigil.connector.mqtt.broker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers packets by a script, and pings by itself, for what no real broker can be brought to do. */
public final class ScriptedBroker implements AutoCloseable {
    private static final int PING = 12;

    private final ServerSocket server;
    private final Function<Packet, List<String>> script;
    private final List<Packet> received = new CopyOnWriteArrayList<>();
    private volatile @Nullable OutputStream client;

    /**
     * A packet of the client.
     *
     * @param type as in MQTT 5, section 2.1.2: 1 is CONNECT, 4 PUBACK, 8 SUBSCRIBE
     * @param id the packet identifier, if it begins with one
     */
    public record Packet(int connection, int type, int id) {}

    /** @param script the packets to answer with, in hexadecimal; blanks do not count */
    public ScriptedBroker(Function<Packet, List<String>> script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "scripted-broker");
        thread.setDaemon(true);
        thread.start();
    }

    public String uri() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** Sends packets that are no answer, to the client that is connected. */
    public void send(String... packets) throws IOException {
        OutputStream out = Objects.requireNonNull(client, "no client is connected");
        for (String packet : packets) {
            out.write(HexFormat.of().parseHex(packet.replace(" ", "")));
        }
        out.flush();
    }

    public List<Packet> received(int type) {
        return received.stream().filter(packet -> packet.type() == type).toList();
    }

    private void accept() {
        for (int connection = 1; !server.isClosed(); connection++) {
            try (Socket socket = server.accept()) {
                serve(connection, new DataInputStream(socket.getInputStream()), socket.getOutputStream());
            } catch (IOException e) {
                // The client has gone; the next may come.
            }
        }
    }

    private void serve(int connection, DataInputStream in, OutputStream out) throws IOException {
        client = out;
        for (int first = in.read(); first >= 0; first = in.read()) {
            int length = 0;
            int digit = 0x80;
            for (int shift = 0; (digit & 0x80) != 0; shift += 7) {
                digit = in.readUnsignedByte();
                length |= (digit & 0x7F) << shift;
            }
            byte[] body = in.readNBytes(length);
            int id = length < 2 ? 0 : (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
            Packet packet = new Packet(connection, first >> 4, id);
            received.add(packet);
            if (packet.type() == PING) {
                send("d0 00");
                continue;
            }
            send(script.apply(packet).toArray(String[]::new));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
