package dev.vigil.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Payloads that were made to break a reader. */
final class HostilePayloads {
    private static final String SAMPLE = "{\"at\":1783303200000,\"device\":\"d\",\"metric\":\"pm10\",\"value\":%s}";

    private HostilePayloads() {}

    static List<byte[]> all() {
        List<byte[]> all = new ArrayList<>();
        for (String text : texts()) {
            all.add(text.getBytes(StandardCharsets.UTF_8));
        }
        all.addAll(bytes());
        return all;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "\r\n",
                "null",
                "[]",
                "{}",
                "\"\"",
                "[".repeat(10_000),
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"a\":1,\"a\":2}",
                "{\"" + "k".repeat(1_000_000) + "\":1}",
                "\"" + "v".repeat(1_000_000) + "\"",
                "[" + "{},".repeat(300_000) + "{}]",
                "[" + "[],".repeat(300_000) + "[]]",
                "[" + "1,".repeat(500_000) + "1]",
                "[" + "\"\",".repeat(300_000) + "1]",
                fields(10_000),
                fields(100_000),
                "{\"v\":9}".replace("v", "schema").repeat(2),
                picture(1_850_000),
                picture(2_050_000),
                picture(2_200_000),
                "[" + ("\"" + "t".repeat(60_000) + "\",").repeat(34) + "1]",
                "\uFEFF" + SAMPLE.replace("%s", "1"),
                "##0000".repeat(100_000),
                "##9999".repeat(100_000),
                "##9999" + "\n".repeat(500_000),
                "#".repeat(1_000_000),
                "@@".repeat(500_000),
                "##0012CP=&&x-Rtd=1&&0000".repeat(40_000),
                "\n".repeat(1_000_000)));
        for (String value : List.of(
                "1e400",
                "-1e400",
                "-0",
                "NaN",
                "Infinity",
                "\"NaN\"",
                "\"12\"",
                "9".repeat(100_000),
                "0." + "1".repeat(100_000),
                "1e" + "9".repeat(1_000),
                "99999999999999999999",
                "-9223372036854775809",
                "true",
                "[1]",
                "{\"a\":1}",
                "null",
                "\"a,b=c d\\n\\\\\"",
                "\"__proto__\"",
                "\"<script>alert(1)</script>\"",
                "\"=cmd|' /C calc'!A0\"",
                "\"x\\r\\n2026-01-01 ERROR forged\"",
                "\"${jndi:ldap://x/a}\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"")) {
            texts.add(SAMPLE.replace("%s", value));
            texts.add(SAMPLE.replace("\"pm10\"", value.startsWith("\"") ? value : "\"x\""));
            texts.add(SAMPLE.replace("1783303200000", value).replace("%s", "1"));
        }
        for (String time :
                List.of("1783303200", "1783303200000000", "1783303200000000000", "0", "-1", "4294967296000")) {
            texts.add(SAMPLE.replace("1783303200000", time).replace("%s", "1"));
        }
        return texts;
    }

    /** What a client may publish on, and more. */
    static List<String> topics() {
        List<String> topics = new ArrayList<>();
        for (String device : List.of(
                "",
                "+",
                "#",
                "$SYS",
                "..",
                "../../etc/passwd",
                "\u0000",
                "d\u0000",
                "\uFFFF",
                "\uD800",
                "a b,c=d",
                "x\r\nforged",
                "<script>",
                "${jndi:ldap://x/a}",
                "d".repeat(65_000))) {
            topics.add(device);
            topics.add("vigil/v1/haibin/p-1/" + device + "/pm10");
            topics.add("vigil/v1/" + device + "/p-1/dust-1/" + device);
            topics.add("/sys/p/" + device + "/thing/event/property/post");
            topics.add("$oc/devices/" + device + "/sys/properties/report");
            topics.add("/" + device + "/" + device + "/properties/report");
            topics.add("thingsboard/" + device + "/v1/devices/me/telemetry");
        }
        topics.add("/".repeat(1_000));
        topics.add("a/".repeat(1_000));
        topics.add("/".repeat(65_535));
        topics.add("vigil/v1" + "/x".repeat(30_000));
        return topics;
    }

    private static List<byte[]> bytes() {
        byte[] tenMegabytes = new byte[10_000_000];
        Arrays.fill(tenMegabytes, (byte) 'a');
        byte[] zeros = new byte[1 << 20];
        return List.of(
                tenMegabytes,
                zeros,
                new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0},
                new byte[] {(byte) 0x28, (byte) 0xB5, (byte) 0x2F, (byte) 0xFD, 0},
                new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0},
                new byte[] {0, '{', 0, '}'},
                new byte[] {'{', '"', (byte) 0xE6});
    }

    private static String picture(int digits) {
        return "{\"id\":\"x\",\"alert_time\":1783303200.5,\"source\":{\"id\":\"cam\"},\"alg\":{\"name\":\"helmet\"},\"image\":\"/9j/"
                + "A".repeat(digits) + "\"}";
    }

    private static String fields(int count) {
        StringBuilder text = new StringBuilder("{\"at\":1783303200000,\"device\":\"d\",\"values\":{\"f\":1");
        for (int i = 0; i < count; i++) {
            text.append(",\"f").append(i).append("\":").append(i);
        }
        return text.append("}}").toString();
    }
}
