package dev.vigil.formats.hj212;

import java.nio.charset.StandardCharsets;

/** Frames that a device waits for: acknowledgements of data (9014) and of notices (9013). */
public final class Answers {
    private static final int VERSION_BITS = ~3;

    private Answers() {}

    /** With the QN of the packet, as system (ST=91), in the device's edition and with its own password. */
    static byte[] to(Packet packet, int cn) {
        StringBuilder segment = new StringBuilder();
        if (!packet.get("QN").isEmpty()) {
            segment.append("QN=").append(packet.get("QN")).append(';');
        }
        segment.append("ST=91;CN=").append(cn);
        segment.append(";PW=").append(packet.get("PW")).append(";MN=").append(packet.get("MN"));
        segment.append(";Flag=").append(packet.flag() & VERSION_BITS).append(";CP=&&&&");
        return frame(segment.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A data segment with begin, length, check sum and end: what a device or a simulator sends. */
    public static byte[] frame(byte[] segment) {
        byte[] head = String.format("##%04d", segment.length).getBytes(StandardCharsets.US_ASCII);
        byte[] tail = String.format("%04X\r\n", Crc.STANDARD.of(segment, 0, segment.length))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[head.length + segment.length + tail.length];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(segment, 0, frame, head.length, segment.length);
        System.arraycopy(tail, 0, frame, head.length + segment.length, tail.length);
        return frame;
    }

    /**
     * Encrypts the data area as HJ 212-2025 does, after the sum was taken over the plain text.
     *
     * @throws IllegalArgumentException when the key is neither 32 hexadecimal digits nor 16 characters
     */
    public static byte[] sealedFrame(byte[] segment, String key) {
        Sm4 sm4 = Sm4.of(key).orElseThrow(() -> new IllegalArgumentException("not an SM4 key"));
        byte[] frame = frame(segment);
        int begin = new String(frame, StandardCharsets.ISO_8859_1).indexOf("CP=&&") + 5;
        int end = Frame.SEGMENT + segment.length - 2;
        byte[] area = new byte[end - begin];
        System.arraycopy(frame, begin, area, 0, area.length);
        System.arraycopy(sm4.encrypt(area), 0, frame, begin, area.length);
        return frame;
    }
}
