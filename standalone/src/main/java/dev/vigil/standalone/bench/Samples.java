package dev.vigil.standalone.bench;

import java.nio.charset.StandardCharsets;

/** The payloads of the invented devices, in Vigil's own JSON. The values stay below every limit. */
public final class Samples {
    private Samples() {}

    /** One sample of a dust monitor with so many readings. */
    public static byte[] dust(long at, int readings) {
        StringBuilder json = new StringBuilder(40 + 18 * readings)
                .append("{\"at\":")
                .append(at)
                .append(",\"values\":{");
        for (int i = 0; i < readings; i++) {
            json.append(i == 0 ? "\"" : ",\"")
                    .append(BenchDistrict.METRICS.get(i))
                    .append("\":");
            // a step of a tenth from sample to sample: nothing is stuck, nothing leaps
            json.append(10 + i).append('.').append((at + i) % 10);
        }
        return json.append("}}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One reading of a gas detector, %LEL. */
    public static byte[] gas(long at, int value) {
        return ("{\"at\":" + at + ",\"values\":{\"gas\":" + value + "}}").getBytes(StandardCharsets.US_ASCII);
    }
}
