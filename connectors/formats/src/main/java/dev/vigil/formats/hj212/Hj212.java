package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Findings;
import dev.vigil.formats.Format;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Message;
import dev.vigil.formats.Naming;
import dev.vigil.formats.Readout;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** HJ 212 in its editions of 2005, 2017 and 2025. A payload may hold several frames; each stands for itself. */
public final class Hj212 implements Format {
    private final Naming naming;
    private final FormatLimits limits;

    public Hj212(Naming naming, FormatLimits limits) {
        this.naming = naming;
        this.limits = limits;
    }

    @Override
    public String id() {
        return "hj212";
    }

    @Override
    public Readout read(Message message, DeviceSettings settings) {
        Findings findings = new Findings(id(), message, limits);
        try {
            for (Piece piece : FrameReader.pieces(Findings.payload(message, limits))) {
                read(piece, message, settings, findings);
            }
        } catch (Refusal refusal) {
            findings.refuse(refusal);
        }
        return findings.readout();
    }

    private void read(Piece piece, Message message, DeviceSettings settings, Findings findings) {
        try {
            if (piece instanceof Frame frame) {
                Packet packet = open(frame, settings, findings);
                new Contents(packet, message, settings.of(packet.mn()), naming, limits, findings, frame.raw()).read();
            } else if (piece instanceof Junk junk) {
                throw new Refusal(RejectionReason.FRAMING, junk.detail());
            }
        } catch (Refusal refusal) {
            findings.refuse(refusal, piece.raw());
        }
    }

    /** Checks the sum and takes the segment apart. */
    private static Packet open(Frame frame, DeviceSettings settings, Findings findings) throws Refusal {
        byte[] segment = frame.segment();
        Map<String, String> known = settings.of(deviceIn(segment));
        Optional<String> variant =
                CrcRule.of(known.getOrDefault("crc", "")).match(segment, 0, segment.length, frame.crc());
        if (variant.isEmpty()) {
            String right = String.format("%04X", Crc.STANDARD.of(segment, 0, segment.length));
            throw new Refusal(
                    RejectionReason.CHECKSUM,
                    "the CRC is " + dev.vigil.formats.Shown.of(frame.crc()) + ", expected " + right);
        }
        findings.count("hj212.crc." + variant.get());
        return Packet.parse(Utf8.text(segment, 0, segment.length, StandardCharsets.UTF_8));
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
