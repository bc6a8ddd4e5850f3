package dev.vigil.standalone.system;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Frames as a device makes them; the check sum is computed here independently of the codec (HJ 212-2017 annex A). */
final class Hj212 {
    private Hj212() {}

    /** A real-time upload of a construction dust monitor (ST=39, CN=2011). */
    static String dust(String mn, String beijingTime, double pm10) {
        String data = "QN=" + beijingTime + "000;ST=39;CN=2011;PW=123456;MN=" + mn + ";Flag=4;CP=&&DataTime="
                + beijingTime + ";a34004-Rtd=23.0,a34004-Flag=N;a34002-Rtd=" + pm10 + ",a34002-Flag=N&&";
        return frame(data, crc(data));
    }

    /** The same, of a device that waits for an answer. */
    static String dustToBeAnswered(String mn, String beijingTime, double pm10) {
        String plain = dust(mn, beijingTime, pm10);
        String data = plain.substring(6, plain.length() - 6).replace("Flag=4", "Flag=5");
        return frame(data, crc(data));
    }

    static String frame(String data, int crc) {
        return String.format(Locale.ROOT, "##%04d%s%04X\r\n", data.length(), data, crc);
    }

    static int crc(String data) {
        int crc = 0xFFFF;
        for (byte b : data.getBytes(StandardCharsets.US_ASCII)) {
            crc = (crc >> 8) ^ (b & 0xFF);
            for (int bit = 0; bit < 8; bit++) {
                boolean one = (crc & 1) != 0;
                crc >>= 1;
                if (one) {
                    crc ^= 0xA001;
                }
            }
        }
        return crc;
    }
}
