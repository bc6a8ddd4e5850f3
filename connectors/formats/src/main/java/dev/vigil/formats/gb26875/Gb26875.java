package dev.vigil.formats.gb26875;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.EventTime;
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
import java.util.HexFormat;
import java.util.List;

/** GB/T 26875.3-2011. A frame that is understood is acknowledged, one with a wrong sum is denied. */
public final class Gb26875 implements Format {
    private static final int SEND = 2;
    private static final int ACKNOWLEDGE = 3;
    private static final int REPLY = 5;
    private static final int DENY = 6;
    private static final int SERIALS = 1 << 16;

    private final Naming naming;
    private final FormatLimits limits;

    public Gb26875(Naming naming, FormatLimits limits) {
        this.naming = naming;
        this.limits = limits;
    }

    @Override
    public String id() {
        return "gb26875";
    }

    @Override
    public Readout read(Message message, DeviceSettings settings, Memory memory) {
        Findings findings = new Findings(id(), message, limits);
        try {
            List<FireFrames.Stretch> stretches = FireFrames.in(Findings.payload(message, limits), limits.frames() + 1);
            for (FireFrames.Stretch stretch : stretches.subList(0, Math.min(stretches.size(), limits.frames()))) {
                read(stretch, message, settings, memory, findings);
            }
            if (stretches.size() > limits.frames()) {
                throw new Refusal(
                        RejectionReason.OVERSIZE, "frames beyond the first " + limits.frames() + " were not read");
            }
        } catch (Refusal refusal) {
            findings.refuse(refusal);
        }
        return findings.readout();
    }

    private void read(
            FireFrames.Stretch stretch, Message message, DeviceSettings settings, Memory memory, Findings findings) {
        FireFrame frame = stretch.frame();
        try {
            if (frame == null) {
                throw new Refusal(RejectionReason.FRAMING, stretch.detail());
            }
            read(frame, message, settings, memory, findings);
        } catch (Refusal refusal) {
            if (frame != null) {
                boolean understood = refusal.reason() == RejectionReason.UNSUPPORTED;
                answer(frame, understood ? ACKNOWLEDGE : DENY, message, findings);
            }
            findings.refuse(refusal, stretch.raw());
        }
    }

    private void read(FireFrame frame, Message message, DeviceSettings settings, Memory memory, Findings findings)
            throws Refusal {
        frame.checkSum();
        String source = frame.source();
        PacketKey key = new PacketKey(source, HexFormat.of().formatHex(frame.raw(), 2, 12), frame.serial(), SERIALS);
        findings.packet(key);
        findings.count("gb26875.missing", memory.gaps().missingBefore(key));
        int command = frame.command();
        if (command < 1 || command > DENY) {
            throw new Refusal(RejectionReason.SYNTAX, "the command " + command + " is unknown");
        }
        if (command != SEND && command != REPLY) {
            throw new Refusal(
                    RejectionReason.UNSUPPORTED, "the command " + command + " carries nothing that is observed");
        }
        String device = message.device() == null ? source : message.device();
        new ObjectReader(device, message.received(), frame.raw(), settings.of(source), naming, limits, findings)
                .read(frame.data(), sent(frame, message));
        answer(frame, ACKNOWLEDGE, message, findings);
    }

    /** A clock that is wrong costs neither a heartbeat nor a configuration: then the arrival counts. */
    private long sent(FireFrame frame, Message message) {
        try {
            return EventTime.check(FireTime.read(frame.raw(), FireFrame.TIME), message.received(), limits);
        } catch (Refusal wrong) {
            return message.received();
        }
    }

    /** Only what was sent unasked is answered: two sides that answer each other's answers never end. */
    private static void answer(FireFrame frame, int command, Message message, Findings findings) {
        if (frame.command() == ACKNOWLEDGE || frame.command() == REPLY || frame.command() == DENY) {
            return;
        }
        findings.reply(new Reply(frame.source(), frame.answer(command, FireTime.write(message.received()))));
    }
}
