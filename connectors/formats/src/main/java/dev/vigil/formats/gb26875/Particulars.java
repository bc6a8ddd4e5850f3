package dev.vigil.formats.gb26875;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Refusal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a system or a transmission device says of itself: version, configuration and clock (types 5 to 8, 25, 26, 28).
 * Such objects have no time of their own; the time counts at which the frame was sent.
 */
record Particulars(ObjectReader reader, long sent) {
    private static final int COMPONENT = 31;

    static boolean isOne(int type) {
        return (type >= 5 && type <= 8) || type == 25 || type == 26 || type == 28;
    }

    void read(int type, int count, ByteBuffer objects) throws Refusal {
        int before = reader.findings().size();
        try {
            for (int i = 0; i < count; i++) {
                read(type, objects);
            }
        } catch (BufferUnderflowException cutShort) {
            throw new Refusal(RejectionReason.SYNTAX, count + " objects of type " + type + " in too few bytes");
        }
        if (count == 0 || objects.hasRemaining()) {
            throw new Refusal(
                    RejectionReason.SYNTAX,
                    count + " objects of type " + type + " and " + objects.remaining() + " bytes beyond");
        }
        if (reader.findings().size() == before) {
            throw new Refusal(RejectionReason.UNSUPPORTED, "objects of type " + type + " without a word");
        }
    }

    private void read(int type, ByteBuffer object) throws Refusal {
        switch (type) {
            case 5 -> {
                String system = ObjectReader.system(object);
                text("panel_software_version", version(object), system);
            }
            case 6 -> {
                String system = ObjectReader.system(object);
                text("panel_configuration", text(object, object.get() & 0xFF), system);
            }
            case 7 -> {
                String system = ObjectReader.system(object);
                object.get(); // the type of component
                String address = system + "." + ObjectReader.address(object);
                text("component_configuration", text(object, COMPONENT), address);
            }
            case 8 -> {
                String system = ObjectReader.system(object);
                clock("panel_clock_offset", object, system);
            }
            case 25 -> text("transmitter_software_version", version(object), null);
            case 26 -> text("transmitter_configuration", text(object, object.get() & 0xFF), null);
            default -> clock("transmitter_clock_offset", object, null);
        }
    }

    private static String version(ByteBuffer object) {
        int major = object.get() & 0xFF;
        return major + "." + (object.get() & 0xFF);
    }

    private static String text(ByteBuffer object, int length) {
        byte[] text = new byte[length];
        object.get(text);
        return ObjectReader.description(text);
    }

    /** By how many seconds the clock is ahead of ours. */
    private void clock(String metric, ByteBuffer object, @Nullable String event) throws Refusal {
        byte[] time = new byte[FireTime.SIZE];
        object.get(time);
        double ahead = (FireTime.read(time, 0) - reader.received()) / 1000.0;
        reader.observe(metric, reader.received(), ahead, event);
    }

    private void text(String metric, String text, @Nullable String event) throws Refusal {
        if (text.isEmpty()) {
            return;
        }
        String known = reader.naming().metric(metric, reader.settings());
        reader.findings()
                .observe(Observation.of(reader.device(), known, sent, text, Quality.NORMAL)
                        .ofEvent(event, null));
    }
}
