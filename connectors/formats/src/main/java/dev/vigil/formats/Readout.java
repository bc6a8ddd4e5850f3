package dev.vigil.formats;

import dev.vigil.domain.observation.Decoded;
import java.util.List;
import java.util.Map;

/**
 * What a codec read from one message.
 *
 * @param packets identity of each packet that was read, for de-duplication of what is sent again on the wire
 * @param pictures taken out of the payload
 * @param replies frames that the device expects in answer, in order; usually none
 * @param counters by how much to raise which counter, for example {@code hj212.crc.modbus} by one
 */
public record Readout(
        Decoded decoded,
        List<PacketKey> packets,
        List<Picture> pictures,
        List<Reply> replies,
        Map<String, Long> counters) {
    public Readout {
        packets = List.copyOf(packets);
        pictures = List.copyOf(pictures);
        replies = List.copyOf(replies);
        counters = Map.copyOf(counters);
    }

    Readout with(Decoded other) {
        return new Readout(other, packets, pictures, replies, counters);
    }
}
