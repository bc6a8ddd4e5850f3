package dev.vigil.simulator.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A packet of HJ 212-2017: {@code ##}, length, data segment, CRC, line end. */
public final class Hj212Frame {
    private static final int POLYNOMIAL = 0xA001;

    private Hj212Frame() {}

    /**
     * Real-time data (CN 2011), whole, no answer asked for.
     *
     * @param qn number of the request: date and time with milliseconds, 17 digits
     * @param st system code, for example 39 for construction dust
     * @param fields {@code a34002-Rtd=81.5,a34002-Flag=N}, one for each factor
     */
    public static byte[] realTime(String qn, String st, String mn, String dataTime, List<String> fields) {
        return around("QN=" + qn + ";ST=" + st + ";CN=2011;PW=123456;MN=" + mn + ";Flag=4;CP=&&DataTime=" + dataTime
                + ";" + String.join(";", fields) + "&&");
    }

    /** The frame around a data segment, with its right length and sum. */
    public static byte[] around(String segment) {
        byte[] bytes = segment.getBytes(StandardCharsets.UTF_8);
        String frame = String.format(Locale.ROOT, "##%04d%s%04X\r\n", bytes.length, segment, crc(bytes));
        return frame.getBytes(StandardCharsets.UTF_8);
    }

    /** The sum of annex A: unlike Modbus, the register loses its high byte before each byte comes in. */
    public static int crc(byte[] segment) {
        int sum = 0xFFFF;
        for (byte one : segment) {
            sum = (sum >> 8) ^ (one & 0xFF);
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ POLYNOMIAL : sum >> 1;
            }
        }
        return sum;
    }
}
