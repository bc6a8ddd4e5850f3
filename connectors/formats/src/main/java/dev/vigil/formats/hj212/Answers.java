package dev.vigil.formats.hj212;

import dev.vigil.formats.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Frames that a device waits for: acknowledgements of data (9014) and of notices (9013). */
public final class Answers {
    private static final int VERSION_BITS = ~3;
    private static final int NOTICE_RECEIVED = 9013;
    private static final int DATA_RECEIVED = 9014;

    /** A device asks for the time (现场机时间校准请求). */
    private static final int TIME_REQUEST = 1013;

    private static final int ALARM_OF_2005 = 2072;
    /** Of devices that extend the standard. */
    private static final int LOGIN = 9021;

    private static final int HEARTBEAT = 9015;

    private Answers() {}

    /** What the sender of the packet waits for; empty when it asks for no answer, or sends an answer itself. */
    static Optional<byte[]> due(Packet packet) throws Refusal {
        if (!packet.wantsAnswer()) {
            return Optional.empty();
        }
        return switch (packet.cn()) {
            case TIME_REQUEST, ALARM_OF_2005, LOGIN -> Optional.of(to(packet, NOTICE_RECEIVED));
            case HEARTBEAT -> Optional.of(to(packet, DATA_RECEIVED));
            default ->
                packet.cn() >= 2000 && packet.cn() < 4000 ? Optional.of(to(packet, DATA_RECEIVED)) : Optional.empty();
        };
    }

    /**
     * With the QN of the packet, as system (ST=91), in the device's edition and with its own password. The edition of
     * 2005 has the QN in the data area, the later ones in the head.
     */
    static byte[] to(Packet packet, int cn) {
        int version = packet.flag() & VERSION_BITS;
        String qn = packet.get("QN").isEmpty() ? "" : "QN=" + packet.get("QN");
        boolean first = version == 0;
        StringBuilder segment = new StringBuilder();
        if (!first && !qn.isEmpty()) {
            segment.append(qn).append(';');
        }
        segment.append("ST=91;CN=").append(cn);
        segment.append(";PW=").append(packet.get("PW")).append(";MN=").append(packet.get("MN"));
        segment.append(";Flag=")
                .append(version)
                .append(";CP=&&")
                .append(first ? qn : "")
                .append("&&");
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
