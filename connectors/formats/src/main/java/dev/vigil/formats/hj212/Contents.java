package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Findings;
import dev.vigil.formats.Refusal;
import java.util.List;

/** What a packet says, by its command (命令编码, CN). */
record Contents(Packet packet, List<Field> fields, byte[] raw, Station station) {
    private static final long FIVE_MINUTES = 300_000;

    static Contents of(Packet packet, byte[] raw, Station station) {
        return new Contents(packet, Field.parse(packet.contents()), raw, station);
    }

    void read() throws Refusal {
        int before = station.findings().size();
        switch (packet.cn()) {
            case 2011, 2021 -> factors(Period.INSTANT, 0);
            case 2051 -> factors(Period.MINUTE, Period.MINUTE.millis(packet.get("ST"), station.setting("minute")));
            case 2111 -> factors(Period.MINUTE, FIVE_MINUTES);
            case 2061 -> factors(Period.HOUR, Period.HOUR.millis());
            case 2031, 2041 -> factors(Period.DAY, Period.DAY.millis());
            case 2081 -> event("logger_restart", restart());
            case 3020 -> new Information(this, time("DataTime")).read();
            case 9015 -> event("heartbeat", sent());
            default ->
                throw new Refusal(
                        RejectionReason.UNSUPPORTED, "CN " + packet.cn() + " carries nothing that is observed");
        }
        if (station.findings().size() == before) {
            throw new Refusal(RejectionReason.UNSUPPORTED, "a packet of CN " + packet.cn() + " without a value");
        }
    }

    /** Whether the fields can be read without the other parts of a split packet. */
    boolean readableAlone() {
        return !find("DataTime").isEmpty()
                && fields.stream().noneMatch(field -> field.key().isEmpty());
    }

    private void factors(Period period, long length) throws Refusal {
        new Factors(this, period, time("DataTime"), length).read();
    }

    private void event(String metric, long at) throws Refusal {
        observe(Observation.of(station.device(), metric, at, 1, Quality.NORMAL));
    }

    private long restart() throws Refusal {
        return time(find("RestartTime").isEmpty() ? "DataTime" : "RestartTime");
    }

    private long sent() throws Refusal {
        long received = station.message().received();
        if (!find("DataTime").isEmpty()) {
            return time("DataTime");
        }
        return EventTime.check(packet.sentAt(received), received, station.limits());
    }

    private long time(String key) throws Refusal {
        String text = find(key).strip();
        if (text.isEmpty()) {
            throw new Refusal(RejectionReason.TIME_MISSING, "there is no " + key);
        }
        return EventTime.check(EventTime.parse(text), station.message().received(), station.limits());
    }

    private String find(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return field.value();
            }
        }
        return "";
    }

    /** Sent again after an interruption (补传). */
    private boolean resent() {
        return packet.get("RF").equals("1") || find("RF").equals("1");
    }

    void observe(Observation observation) throws Refusal {
        station.findings().observe(resent() ? observation.asResent() : observation);
    }

    /** Reads one field; what is wrong with it costs that field only. */
    void each(FieldReader reader) throws Refusal {
        Findings findings = station.findings();
        for (Field field : fields) {
            try {
                if (field.key().isEmpty()) {
                    throw new Refusal(RejectionReason.SYNTAX, "a field of item " + (field.item() + 1) + " has no '='");
                }
                reader.read(field);
            } catch (Refusal refusal) {
                if (findings.full()) {
                    throw refusal;
                }
                findings.refuse(refusal, raw);
            }
        }
    }

    @FunctionalInterface
    interface FieldReader {
        void read(Field field) throws Refusal;
    }
}
