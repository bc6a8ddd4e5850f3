package dev.vigil.formats.hj212;

import dev.vigil.formats.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a frame says of itself, without the settings of its device: enough for a door that passes frames on and answers
 * them.
 *
 * @param device as it calls itself (MN); empty when it does not
 * @param sum what became of the check sum
 * @param answer the frame that the device waits for; to be sent when the frame is safe, and not before
 */
public record Envelope(String device, Sum sum, Optional<byte[]> answer) {
    private static final CrcRule ANY = CrcRule.of("standard modbus modbus-swapped lower-case unpadded");

    /** Whether the frame came as it was sent. */
    public enum Sum {
        /** One of the sums that are known in the field. */
        RIGHT,
        /** None of them: the device is to send it again, so it gets no answer. */
        WRONG,
        /** Cannot be known: it is taken over a plain text that is encrypted here. */
        SEALED
    }

    public static Envelope of(Frame frame) {
        byte[] segment = frame.segment();
        Sum sum = sum(segment, frame.crc());
        try {
            Packet packet = Packet.parse(new String(segment, StandardCharsets.ISO_8859_1));
            String device = packet.mn();
            return new Envelope(device, sum, sum == Sum.WRONG ? Optional.empty() : Answers.due(packet));
        } catch (Refusal nameless) {
            return new Envelope("", sum, Optional.empty());
        }
    }

    private static Sum sum(byte[] segment, String declared) {
        if (ANY.match(segment, 0, segment.length, declared).isPresent()) {
            return Sum.RIGHT;
        }
        return Sealed.looksSealed(segment) ? Sum.SEALED : Sum.WRONG;
    }
}
