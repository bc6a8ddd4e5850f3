package dev.vigil.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a message is damaged on its way. */
public enum Damage {
    /** One character of it is another one. */
    CHANGED {
        @Override
        public byte[] to(byte[] payload) {
            byte[] changed = payload.clone();
            int middle = changed.length / 2;
            changed[middle] = changed[middle] == '1' ? (byte) '2' : (byte) '1';
            return changed;
        }
    },
    /** Its second half is missing. */
    TORN {
        @Override
        public byte[] to(byte[] payload) {
            return Arrays.copyOf(payload, payload.length / 2);
        }
    },
    /** There is nothing in it. */
    EMPTY {
        @Override
        public byte[] to(byte[] payload) {
            return new byte[0];
        }
    },
    /** Something else entirely. */
    GARBAGE {
        @Override
        public byte[] to(byte[] payload) {
            return "\u0001\u0003\u0000\u0000 modbus poll".getBytes(StandardCharsets.ISO_8859_1);
        }
    };

    public abstract byte[] to(byte[] payload);
}
