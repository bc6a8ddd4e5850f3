package dev.vigil.formats;

/**
 * A packet of a device, so that one which is sent again can be told from a new one, and a gap from silence.
 *
 * @param device as it calls itself on the wire
 * @param id the same whenever the same packet comes again; empty when the format has no identity
 * @param sequence its number in the device's own count; -1 when the format counts nothing
 * @param modulus where that count starts again at 0; 0 when there is no count
 */
public record PacketKey(String device, String id, long sequence, long modulus) {

    public static PacketKey of(String device, String id) {
        return new PacketKey(device, id, -1, 0);
    }
}
