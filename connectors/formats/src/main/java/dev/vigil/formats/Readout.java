package dev.vigil.formats;

import dev.vigil.domain.observation.Decoded;
import java.util.List;

/**
 * What a codec read from one message.
 *
 * @param packets identity of each packet that was read, for de-duplication of what is sent again on the wire
 * @param pictures taken out of the payload
 * @param replies frames that the device expects in answer, in order; usually none
 * @param counters names of counters to raise by one, for example {@code hj212.crc.modbus}
 */
public record Readout(
        Decoded decoded, List<PacketKey> packets, List<Picture> pictures, List<Reply> replies, List<String> counters) {
    public Readout {
        packets = List.copyOf(packets);
        pictures = List.copyOf(pictures);
        replies = List.copyOf(replies);
        counters = List.copyOf(counters);
    }

    public static Readout of(Decoded decoded) {
        return new Readout(decoded, List.of(), List.of(), List.of(), List.of());
    }
}
