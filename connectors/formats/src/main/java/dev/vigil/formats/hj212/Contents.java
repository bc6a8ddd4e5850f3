package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Findings;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Message;
import dev.vigil.formats.Naming;
import dev.vigil.formats.PacketKey;
import dev.vigil.formats.Refusal;
import java.util.List;
import java.util.Map;

/** What a packet says, by its command (CN). */
record Contents(
        Packet packet,
        Message message,
        Map<String, String> settings,
        Naming naming,
        FormatLimits limits,
        Findings findings,
        byte[] raw) {

    void read() throws Refusal {
        String mn = packet.mn();
        if (!packet.get("QN").isEmpty()) {
            String id = String.join("/", packet.get("ST"), packet.get("CN"), packet.get("QN"), packet.get("PNO"));
            findings.packet(PacketKey.of(mn, id));
        }
        switch (packet.cn()) {
            case 2011 -> factors(Period.INSTANT);
            case 2051 -> factors(Period.MINUTE);
            case 2061 -> factors(Period.HOUR);
            case 2031 -> factors(Period.DAY);
            default ->
                throw new Refusal(
                        RejectionReason.UNSUPPORTED, "CN " + packet.cn() + " carries nothing that is observed");
        }
    }

    private void factors(Period period) throws Refusal {
        List<Field> fields = Field.parse(packet.contents());
        long start = dataTime(fields);
        long length = period.millis(packet.get("ST"), settings.getOrDefault("minute", ""));
        new Factors(this, Flags.in(fields), period, start, length).read(fields);
    }

    private long dataTime(List<Field> fields) throws Refusal {
        String text = find(fields, "DataTime");
        if (text.isEmpty()) {
            throw new Refusal(RejectionReason.TIME_MISSING, "there is no DataTime");
        }
        return EventTime.check(EventTime.parse(text), message.received(), limits);
    }

    static String find(List<Field> fields, String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return field.value();
            }
        }
        return "";
    }

    String device() throws Refusal {
        return message.device() == null ? packet.mn() : message.device();
    }

    boolean resent(List<Field> fields) {
        return packet.get("RF").equals("1") || find(fields, "RF").equals("1");
    }
}
