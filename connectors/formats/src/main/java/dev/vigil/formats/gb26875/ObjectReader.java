package dev.vigil.formats.gb26875;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Findings;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Naming;
import dev.vigil.formats.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the application data (应用数据单元) of one device: a type, a count, and so many objects with their times. */
record ObjectReader(
        String device,
        long received,
        byte[] raw,
        Map<String, String> settings,
        Naming naming,
        FormatLimits limits,
        Findings findings) {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int DESCRIPTION = 31;
    private static final int ABNORMAL = 0x0FFE;

    /** @param sent when the frame was sent, or what stands for it */
    void read(byte[] data, long sent) throws Refusal {
        if (data.length == 0) {
            observe("heartbeat", sent, 1, null);
            return;
        }
        if (data.length < 2) {
            throw new Refusal(RejectionReason.SYNTAX, "no type and count in the application data");
        }
        int type = data[0] & 0xFF;
        int count = data[1] & 0xFF;
        if (Particulars.isOne(type)) {
            new Particulars(this, sent)
                    .read(type, count, ByteBuffer.wrap(data, 2, data.length - 2).order(ByteOrder.LITTLE_ENDIAN));
            return;
        }
        ObjectKind kind = ObjectKind.of(type)
                .orElseThrow(() -> new Refusal(
                        RejectionReason.UNSUPPORTED, "objects of type " + type + " carry nothing that is observed"));
        int size = kind.size() + FireTime.SIZE;
        if (count == 0 || data.length != 2 + count * size) {
            throw new Refusal(
                    RejectionReason.SYNTAX,
                    count + " objects of type " + type + " in " + data.length + " bytes, expected "
                            + (2 + count * size));
        }
        for (int i = 0; i < count; i++) {
            ByteBuffer object = ByteBuffer.wrap(data, 2 + i * size, size).order(ByteOrder.LITTLE_ENDIAN);
            try {
                long at = FireTime.read(data, 2 + i * size + kind.size());
                int before = findings.size();
                read(kind, object, EventTime.check(at, received, limits));
                if (findings.size() == before) {
                    throw new Refusal(
                            RejectionReason.UNSUPPORTED, "an object of type " + type + " in which no known bit is set");
                }
            } catch (Refusal refusal) {
                findings.refuse(refusal, raw);
            }
        }
    }

    private void read(ObjectKind kind, ByteBuffer object, long at) throws Refusal {
        switch (kind) {
            case SYSTEM_STATE -> {
                String system = system(object);
                states(StateBit.SYSTEM, object.getShort(), false, at, system);
            }
            case COMPONENT_STATE -> component(object, at);
            case ANALOG -> analog(object, at);
            case OPERATION -> {
                String system = system(object);
                states(StateBit.OPERATION, object.get(), true, at, system);
            }
            case TRANSMITTER_STATE -> states(StateBit.TRANSMITTER, object.get(), false, at, null);
            case TRANSMITTER_OPERATION -> states(StateBit.TRANSMITTER_OPERATION, object.get(), true, at, null);
        }
    }

    private void component(ByteBuffer object, long at) throws Refusal {
        String system = system(object);
        object.get(); // the type of component: it changes the meaning of measured values only
        String address = system + "." + address(object);
        int state = object.getShort();
        byte[] text = new byte[DESCRIPTION];
        object.get(text);
        String description = description(text);
        String event = description.isEmpty() ? address : address + " " + description;
        states(StateBit.COMPONENT, state, true, at, event);
        if ((state & ABNORMAL) == 0) {
            observe("component_normal", at, 1, event);
        }
    }

    private void analog(ByteBuffer object, long at) throws Refusal {
        String system = system(object);
        int component = object.get() & 0xFF;
        String address = system + "." + address(object);
        int type = object.get() & 0xFF;
        short value = object.getShort();
        AnalogKind kind = AnalogKind.of(type)
                .orElseThrow(() ->
                        new Refusal(RejectionReason.UNKNOWN_METRIC, "analog values of type " + type + " are unknown"));
        String wire = kind.metric(component);
        String metric = naming.metric(wire, settings);
        String unit = naming.unit(metric, wire, settings);
        findings.observe(Observation.of(device + "/" + address, metric, at, kind.value(value), Quality.NORMAL)
                .measured(metric, kind.value(value), unit == null ? kind.unit() : unit));
    }

    private void states(List<StateBit> bits, int state, boolean onlySet, long at, @Nullable String event)
            throws Refusal {
        for (StateBit bit : bits) {
            if (!onlySet || bit.isSet(state)) {
                observe(bit.metric(), at, bit.value(state), event);
            }
        }
    }

    void observe(String metric, long at, double value, @Nullable String event) throws Refusal {
        findings.observe(Observation.of(device, naming.metric(metric, settings), at, value, Quality.NORMAL)
                .ofEvent(event, null));
    }

    static String system(ByteBuffer object) {
        int type = object.get() & 0xFF;
        return type + "." + (object.get() & 0xFF);
    }

    static String address(ByteBuffer object) {
        return String.format("%08X", object.getInt());
    }

    /** Where the component is. Garbled text does not cost the alarm that it belongs to. */
    static String description(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        String description = new String(text, 0, end, CHINESE);
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < description.length(); i++) {
            char c = description.charAt(i);
            clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
        }
        return clean.toString().strip();
    }
}
