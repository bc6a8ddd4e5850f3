package dev.vigil.standalone.system;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What devices of the tests write. */
final class Payload {
    private Payload() {}

    static String json(long at, double value) {
        return json(value, Instant.ofEpochMilli(at).toString());
    }

    static String json(double value, String at) {
        return String.format(Locale.ROOT, "{\"value\":%s,\"at\":\"%s\"}", value, at);
    }

    /** As HJ 212 writes a time. */
    static String beijing(long millis) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                .withZone(ZoneId.of("Asia/Shanghai"))
                .format(Instant.ofEpochMilli(millis));
    }
}
