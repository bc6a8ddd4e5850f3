package dev.vigil.formats.lines;

import dev.vigil.formats.EventTime;
import dev.vigil.formats.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;

/** Times of JSON lines: written in ISO 8601 with +08:00, read in any form with or without zone, or in epoch ms. */
public final class LineTime {
    private static final ZoneOffset EAST_EIGHT = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private LineTime() {}

    /** With milliseconds only where there are some. */
    public static String write(long epochMillis) {
        DateTimeFormatter form = epochMillis % 1000 == 0 ? SECONDS : MILLIS;
        return form.format(Instant.ofEpochMilli(epochMillis).atOffset(EAST_EIGHT));
    }

    /** @throws IllegalArgumentException when the text is no time */
    public static long read(String text) {
        try {
            return EventTime.parse(text);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.detail(), refusal);
        }
    }

    static long read(JsonNode node, String key) {
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isString()) {
            return read(node.stringValue());
        }
        throw new IllegalArgumentException("'" + key + "' is " + node + ", expected ISO 8601 or epoch milliseconds");
    }
}
