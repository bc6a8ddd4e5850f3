package dev.vigil.standalone;

import dev.vigil.console.status.PartReport;
import dev.vigil.domain.Bilingual;
import dev.vigil.door.Hj212Door;
import java.util.Map;

/** What the status page says of the door for devices that speak HJ 212. */
final class DoorReport {
    private DoorReport() {}

    static PartReport of(Hj212Door door) {
        return of(door.isOpen(), door.isConnected(), door.counts());
    }

    /** @param counts of {@link Hj212Door#counts()} */
    static PartReport of(boolean open, boolean connected, Map<String, Long> counts) {
        if (!open) {
            return new PartReport(false, new Bilingual("不再接受连接", "takes no connections any more"));
        }
        if (!connected) {
            return new PartReport(
                    false,
                    new Bilingual(
                            "与 MQTT 服务器断开，设备得不到应答，数据留在设备中",
                            "cut off from the MQTT broker: devices get no answer and keep their data"));
        }
        return new PartReport(true, new Bilingual(say("zh", counts), say("en", counts)));
    }

    private static String say(String language, Map<String, Long> counts) {
        boolean chinese = language.equals("zh");
        String told = (chinese
                        ? "%d 台设备在线，收到 %d 包，送达 %d 包，等待确认 %d 包"
                        : "%d devices connected, %d frames received, %d delivered, %d not confirmed yet")
                .formatted(
                        count(counts, "connections"),
                        count(counts, "frames"),
                        count(counts, "frames_delivered"),
                        count(counts, "unconfirmed"));
        long lost = count(counts, "frames_unclaimed") + count(counts, "frames_refused");
        if (lost == 0) {
            return told;
        }
        return told + (chinese ? "，无人接收 %d 包" : ", %d that nobody took").formatted(lost);
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
