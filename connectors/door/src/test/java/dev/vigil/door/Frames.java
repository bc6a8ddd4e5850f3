package dev.vigil.door;

import dev.vigil.formats.hj212.Answers;
import java.nio.charset.StandardCharsets;

/** What devices say. */
final class Frames {
    static final String MN = "010000A8900016F000169DC0";

    private Frames() {}

    /** Real-time data that are to be answered. */
    static String data(String mn, int number) {
        return frame(
                "QN=20260706120000%03d;ST=32;CN=2011;PW=100000;MN=%s;Flag=5;CP=&&DataTime=20260706120000;w01018-Rtd=%d,w01018-Flag=N&&"
                        .formatted(number % 1000, mn, number));
    }

    static String data(int number) {
        return data(MN, number);
    }

    static String frame(String segment) {
        return new String(Answers.frame(segment.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
