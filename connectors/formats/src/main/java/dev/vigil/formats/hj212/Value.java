package dev.vigil.formats.hj212;

import java.util.Locale;
import java.util.Optional;

/** What the ending of a key means: {@code -Rtd}, {@code -Avg}, {@code -ZsRtd} … */
enum Value {
    /** At the instant of DataTime. */
    REALTIME,
    /** Over the period of the packet. */
    PERIODIC,
    /** Of a machine; the standard gives it no flag. */
    STATE;

    static Optional<Value> of(String suffix) {
        return switch (suffix) {
            case "Rtd", "ZsRtd" -> Optional.of(REALTIME);
            case "Avg", "Min", "Max", "Cou", "ZsAvg", "ZsMin", "ZsMax", "Data", "DayData", "NightData" ->
                Optional.of(PERIODIC);
            case "RS", "RT" -> Optional.of(STATE);
            default -> Optional.empty();
        };
    }

    /** What follows the name of the metric, so that a mean never looks like a sample. */
    String ending(String suffix, Period period) {
        if (this == STATE) {
            return "";
        }
        boolean converted = suffix.startsWith("Zs");
        String plain = converted ? suffix.substring(2) : suffix;
        String kind =
                switch (plain) {
                    case "Rtd", "Data" -> "";
                    case "Avg" -> period == Period.INSTANT ? "_avg" : "";
                    case "Cou" -> "_total";
                    case "DayData" -> "_daytime";
                    case "NightData" -> "_nighttime";
                    default -> "_" + plain.toLowerCase(Locale.ROOT);
                };
        return (converted ? "_converted" : "") + kind + (this == REALTIME ? "" : period.ending());
    }
}
