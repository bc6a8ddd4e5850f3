package dev.vigil.connector.mqtt.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rewrites packets that are legal and that Paho 1.2.5 cannot take. Without it one device that publishes to a topic with
 * a control character would stop the source for good: Paho's reader dies of it, and the broker sends it again for ever.
 */
final class PacketCleaner {
    private static final int CONNACK = 2;
    private static final int PUBLISH = 3;
    private static final int QOS_BITS = 0b0110;
    private static final int LONGEST_TOPIC = 0xFFFF;
    private static final char REPLACEMENT = '\uFFFD';

    private static final int RECEIVE_MAXIMUM = 0x21;
    private static final int TOPIC_ALIAS_MAXIMUM = 0x22;
    private static final int LARGEST_SHORT = 0x7FFF;

    private PacketCleaner() {}

    /**
     * The packet as Paho can take it.
     *
     * @param packet a complete packet, of which the fixed header takes the first {@code headerLength} bytes
     * @return the same buffer if there is nothing to change
     */
    static ByteBuffer clean(ByteBuffer packet, int headerLength) throws IOException {
        return switch ((packet.get(packet.position()) & 0xF0) >> 4) {
            case PUBLISH -> cleanPublish(packet, headerLength);
            case CONNACK -> cleanConnAck(packet, headerLength);
            default -> packet;
        };
    }

    /** Replaces characters in the topic that Paho refuses, and drops the properties: nobody reads them. */
    private static ByteBuffer cleanPublish(ByteBuffer packet, int headerLength) throws IOException {
        int first = packet.get(packet.position());
        ByteBuffer body = packet.duplicate();
        body.position(packet.position() + headerLength);
        int topicLength = readShort(body);
        int topicStart = body.position();
        skip(body, topicLength);
        if (topicLength == 0) {
            throw new IOException("The broker sent a message without a topic.");
        }
        boolean confirmed = (first & QOS_BITS) != 0;
        int packetId = confirmed ? readShort(body) : 0;
        int propertiesLength = readVariable(body);
        boolean plain = isPlain(body, topicStart, topicLength);
        if (propertiesLength == 0 && plain) {
            return packet;
        }
        skip(body, propertiesLength);
        byte[] topic = new byte[topicLength];
        body.duplicate().position(topicStart).get(topic);
        byte[] clean = plain ? topic : withoutRefused(topic);
        int length = 2 + clean.length + (confirmed ? 2 : 0) + 1 + body.remaining();
        ByteBuffer out = start(first, length);
        out.putShort((short) clean.length).put(clean);
        if (confirmed) {
            out.putShort((short) packetId);
        }
        return out.put((byte) 0).put(body).flip();
    }

    private static boolean isPlain(ByteBuffer buffer, int start, int length) {
        for (int i = start; i < start + length; i++) {
            byte b = buffer.get(i);
            if (b < 0x20 || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutRefused(byte[] topic) {
        StringBuilder clean = new StringBuilder(topic.length);
        new String(topic, StandardCharsets.UTF_8)
                .codePoints()
                .forEach(c -> clean.appendCodePoint(isRefused(c) ? REPLACEMENT : c));
        byte[] bytes = clean.toString().getBytes(StandardCharsets.UTF_8);
        // The replacement may be longer than what it replaces. A topic that is cut short is nobody's.
        return bytes.length > LONGEST_TOPIC ? Arrays.copyOf(bytes, LONGEST_TOPIC) : bytes;
    }

    private static boolean isRefused(int c) {
        boolean notCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return Character.isISOControl(c) || notCharacter || (c >= 0xD800 && c <= 0xDFFF);
    }

    /** Paho reads two-byte numbers as signed, so that a generous broker seems to allow nothing. */
    private static ByteBuffer cleanConnAck(ByteBuffer packet, int headerLength) throws IOException {
        ByteBuffer out =
                ByteBuffer.allocate(packet.remaining()).put(packet.duplicate()).flip();
        ByteBuffer body = out.duplicate().position(headerLength);
        skip(body, 2);
        if (!body.hasRemaining()) {
            return packet;
        }
        int propertiesLength = readVariable(body);
        int end = body.position() + propertiesLength;
        skip(body.duplicate(), propertiesLength);
        while (body.position() < end) {
            int property = body.get() & 0xFF;
            int at = body.position();
            skip(body.duplicate(), valueLength(property, body));
            if (property == RECEIVE_MAXIMUM && out.getShort(at) < 0) {
                out.putShort(at, (short) LARGEST_SHORT);
            }
            if (property == TOPIC_ALIAS_MAXIMUM) {
                out.putShort(at, (short) 0);
            }
            skip(body, valueLength(property, body));
        }
        return out;
    }

    /** How long the value of a CONNACK property is (MQTT 5, section 2.2.2.2). */
    private static int valueLength(int property, ByteBuffer at) throws IOException {
        return switch (property) {
            case 0x24, 0x25, 0x28, 0x29, 0x2A -> 1;
            case 0x13, RECEIVE_MAXIMUM, TOPIC_ALIAS_MAXIMUM -> 2;
            case 0x11, 0x27 -> 4;
            case 0x12, 0x15, 0x16, 0x1A, 0x1C, 0x1F -> 2 + peekShort(at, 0);
            case 0x26 -> {
                int key = 2 + peekShort(at, 0);
                yield key + 2 + peekShort(at, key);
            }
            default -> throw new IOException("CONNACK with an unknown property " + property + ".");
        };
    }

    private static int peekShort(ByteBuffer at, int offset) throws IOException {
        ByteBuffer ahead = at.duplicate();
        skip(ahead, offset);
        return readShort(ahead);
    }

    private static int readShort(ByteBuffer buffer) throws IOException {
        if (buffer.remaining() < 2) {
            throw new IOException("A packet of the broker is cut short.");
        }
        return buffer.getShort() & 0xFFFF;
    }

    private static int readVariable(ByteBuffer buffer) throws IOException {
        int value = 0;
        for (int shift = 0; shift <= 21 && buffer.hasRemaining(); shift += 7) {
            int digit = buffer.get();
            value |= (digit & 0x7F) << shift;
            if ((digit & 0x80) == 0) {
                return value;
            }
        }
        throw new IOException("A packet of the broker has a malformed length.");
    }

    private static void skip(ByteBuffer buffer, int length) throws IOException {
        if (length > buffer.remaining()) {
            throw new IOException("A packet of the broker is cut short.");
        }
        buffer.position(buffer.position() + length);
    }

    private static ByteBuffer start(int first, int length) {
        ByteArrayOutputStream header = new ByteArrayOutputStream(5);
        header.write(first);
        int rest = length;
        do {
            int digit = rest & 0x7F;
            rest >>>= 7;
            header.write(rest > 0 ? digit | 0x80 : digit);
        } while (rest > 0);
        return ByteBuffer.allocate(header.size() + length).put(header.toByteArray());
    }
}
