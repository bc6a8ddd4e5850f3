package dev.vigil.formats.hj212;

/**
 * Check sums over the data segment (数据段). HJ 212 shares polynomial and start value with MODBUS, but drops
 * the low byte of the register at each step instead of folding the byte into it; the results differ.
 */
enum Crc {
    STANDARD {
        @Override
        int of(byte[] bytes, int from, int to) {
            int crc = 0xFFFF;
            for (int i = from; i < to; i++) {
                crc = shift((crc >> 8) ^ (bytes[i] & 0xFF));
            }
            return crc;
        }
    },
    MODBUS {
        @Override
        int of(byte[] bytes, int from, int to) {
            int crc = 0xFFFF;
            for (int i = from; i < to; i++) {
                crc = shift(crc ^ (bytes[i] & 0xFF));
            }
            return crc;
        }
    },
    /** MODBUS with its two bytes in the order in which MODBUS sends them. */
    MODBUS_SWAPPED {
        @Override
        int of(byte[] bytes, int from, int to) {
            int crc = MODBUS.of(bytes, from, to);
            return (crc >> 8) | ((crc & 0xFF) << 8);
        }
    };

    abstract int of(byte[] bytes, int from, int to);

    private static int shift(int register) {
        int crc = register;
        for (int bit = 0; bit < 8; bit++) {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
        }
        return crc;
    }
}
