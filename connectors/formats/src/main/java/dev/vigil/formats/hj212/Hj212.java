package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Findings;
import dev.vigil.formats.Format;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Naming;
import dev.vigil.formats.PacketKey;
import dev.vigil.formats.Readout;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Reply;
import java.util.List;
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
    public Readout read(Message message, DeviceSettings settings, Memory memory) {
        Findings findings = new Findings(id(), message, limits);
        try {
            List<Piece> pieces = FrameReader.pieces(Findings.payload(message, limits), limits.frames() + 1);
            if (pieces.isEmpty()) {
                throw new Refusal(RejectionReason.FRAMING, "nothing but line ends");
            }
            for (Piece piece : pieces.subList(0, Math.min(pieces.size(), limits.frames()))) {
                read(piece, message, settings, memory.parts(), findings);
            }
            if (pieces.size() > limits.frames()) {
                throw new Refusal(
                        RejectionReason.OVERSIZE, "frames beyond the first " + limits.frames() + " were not read");
            }
        } catch (Refusal refusal) {
            findings.refuse(refusal);
        }
        return findings.readout();
    }

    private void read(Piece piece, Message message, DeviceSettings settings, SplitPackets parts, Findings findings) {
        try {
            if (piece instanceof Frame frame) {
                read(frame, message, settings, parts, findings);
            } else if (piece instanceof Junk junk) {
                throw new Refusal(RejectionReason.FRAMING, junk.detail());
            }
        } catch (Refusal refusal) {
            findings.refuse(refusal, piece.raw());
        }
    }

    private void read(Frame frame, Message message, DeviceSettings settings, SplitPackets parts, Findings findings)
            throws Refusal {
        Opened opened = Opened.of(frame, settings.of(Opened.deviceIn(frame.segment())));
        findings.count("hj212.crc." + opened.crc(), 1);
        Packet packet = opened.packet();
        Station station = new Station(packet.mn(), settings.of(packet.mn()), message, naming, limits, findings);
        note(packet, findings);
        Contents contents = Contents.of(packet, frame.raw(), station);
        if (!packet.isSplit()) {
            contents.read();
            return;
        }
        boolean readable = contents.readableAlone();
        Optional<Packet> whole = parts.add(new Part(packet, frame.raw(), readable, message.received()));
        for (Part abandoned : parts.takeAbandoned()) {
            findings.refuse(
                    new Refusal(RejectionReason.FRAMING, abandoned.describe() + " came without the others"),
                    abandoned.raw());
        }
        if (readable) {
            contents.read();
        }
        if (whole.isPresent()) {
            Contents.of(whole.get(), frame.raw(), station).read();
        }
    }

    /** The identity of the packet, and the answer that the device waits for. */
    private static void note(Packet packet, Findings findings) throws Refusal {
        String mn = packet.mn();
        if (!packet.get("QN").isEmpty()) {
            String id = String.join("/", packet.get("ST"), packet.get("CN"), packet.get("QN"), packet.get("PNO"));
            findings.packet(PacketKey.of(mn, id));
        }
        Answers.due(packet).ifPresent(answer -> findings.reply(new Reply(mn, answer)));
    }
}
