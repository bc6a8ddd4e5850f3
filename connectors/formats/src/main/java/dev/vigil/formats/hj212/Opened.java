package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import dev.vigil.formats.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A frame whose check sum is right.
 *
 * @param crc the variant of the sum that the device uses
 */
record Opened(Packet packet, String crc) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The sum is taken over the plain text: a sealed segment is opened before it is checked. */
    static Opened of(Frame frame, Map<String, String> settings) throws Refusal {
        byte[] segment = frame.segment();
        CrcRule rule = CrcRule.of(settings.getOrDefault("crc", ""));
        Optional<String> plain = rule.match(segment, 0, segment.length, frame.crc());
        if (plain.isPresent()) {
            return new Opened(Packet.parse(text(segment, settings)), plain.get());
        }
        Optional<Sm4> sm4 = Sm4.of(settings.getOrDefault("sm4-key", ""));
        Optional<byte[]> opened = sm4.flatMap(key -> Sealed.open(segment, key));
        if (opened.isPresent()) {
            byte[] bytes = opened.get();
            Optional<String> sealed = rule.match(bytes, 0, bytes.length, frame.crc());
            if (sealed.isPresent()) {
                return new Opened(Packet.parse(text(bytes, settings)), sealed.get());
            }
        }
        if (Sealed.looksSealed(segment)) {
            String key = sm4.isPresent() ? "the device's key does not open it" : "there is no key for the device";
            throw new Refusal(RejectionReason.ENCRYPTION, "the data area looks encrypted, and " + key);
        }
        String right = String.format("%04X", Crc.STANDARD.of(segment, 0, segment.length));
        throw new Refusal(
                RejectionReason.CHECKSUM, "the CRC is " + Shown.of(frame.crc()) + ", expected '" + right + "'");
    }

    private static String text(byte[] segment, Map<String, String> settings) throws Refusal {
        boolean chinese = settings.getOrDefault("charset", "").equalsIgnoreCase("GB18030");
        return Utf8.text(segment, 0, segment.length, chinese ? GB18030 : StandardCharsets.UTF_8);
    }

    /** The MN, read before anything is checked, to find out how the device writes its sum. */
    static String deviceIn(byte[] segment) {
        String text = new String(segment, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("MN=");
        if (begin < 0) {
            return "";
        }
        int end = begin + 3;
        while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != ',') {
            end++;
        }
        return text.substring(begin + 3, end).strip();
    }
}
