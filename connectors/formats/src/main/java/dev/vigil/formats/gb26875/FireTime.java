package dev.vigil.formats.gb26875;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;

/** Six bytes of Beijing time: second, minute, hour, day, month, year since 2000. */
final class FireTime {
    static final int SIZE = 6;

    private FireTime() {}

    static long read(byte[] bytes, int at) throws Refusal {
        try {
            return LocalDateTime.of(
                            2000 + (bytes[at + 5] & 0xFF),
                            bytes[at + 4] & 0xFF,
                            bytes[at + 3] & 0xFF,
                            bytes[at + 2] & 0xFF,
                            bytes[at + 1] & 0xFF,
                            bytes[at] & 0xFF)
                    .atZone(EventTime.BEIJING)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException noSuchTime) {
            throw new Refusal(RejectionReason.TIME_INVALID, "a time that no calendar has: " + noSuchTime.getMessage());
        }
    }

    static byte[] write(long epochMillis) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), EventTime.BEIJING);
        return new byte[] {
            (byte) time.getSecond(),
            (byte) time.getMinute(),
            (byte) time.getHour(),
            (byte) time.getDayOfMonth(),
            (byte) time.getMonthValue(),
            (byte) (time.getYear() - 2000)
        };
    }
}
