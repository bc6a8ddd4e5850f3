package dev.vigil.domain.premise;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Conversions between units of the same kind: ng/m³ to µg/m³, kPa to MPa, W to kW. Powers of ten are
 * whole numbers here, so 0.8 mg/m³ is 800 µg/m³ and not 799.9999. What needs more than the two units,
 * such as ppm to mg/m³, is no conversion.
 */
public final class Units {
    /** A unit as a whole number of the smallest unit of its kind. */
    private record Scale(String kind, double size) {}

    private static final Map<String, Scale> SCALES = new HashMap<>();

    static {
        kind("concentration", "ng/m³", 1, "µg/m³", 1e3, "mg/m³", 1e6, "g/m³", 1e9);
        kind("concentration", "ng/L", 1e3, "µg/L", 1e6, "mg/L", 1e9, "g/L", 1e12, "mg/mL", 1e12);
        kind("volume fraction", "mL/m³", 1, "mL/L", 1e3);
        kind("pressure", "Pa", 1, "hPa", 1e2, "mbar", 1e2, "kPa", 1e3, "bar", 1e5, "MPa", 1e6);
        kind("power", "mW", 1, "W", 1e3, "kW", 1e6, "MW", 1e9);
        kind("energy", "Wh", 1, "kWh", 1e3, "MWh", 1e6);
        kind("current", "µA", 1, "mA", 1e3, "A", 1e6, "kA", 1e9);
        kind("voltage", "mV", 1, "V", 1e3, "kV", 1e6);
        kind("length", "µm", 1, "mm", 1e3, "cm", 1e4, "m", 1e6, "km", 1e9);
        kind("volume", "mL", 1, "L", 1e3, "m³", 1e6);
        kind("flow", "mL/h", 24, "L/h", 24e3, "m³/d", 1e6, "m³/h", 24e6);
        kind("flow", "mL/min", 1_440, "L/min", 1.44e6, "m³/min", 1.44e9);
        kind("flow", "mL/s", 86_400, "L/s", 8.64e7, "m³/s", 8.64e10);
        kind("velocity", "m/h", 1e3, "mm/s", 3_600, "m/min", 6e4, "km/h", 1e6, "m/s", 3.6e6);
        kind("conductivity", "µS/cm", 1, "mS/cm", 1e3, "mS/m", 10, "S/m", 1e4);
        kind("time", "ms", 1, "s", 1e3, "min", 6e4, "h", 3.6e6);
        kind("ratio", "‰", 1, "%", 10);
        kind("sound", "dB", 1, "dB(A)", 1);
        kind("lower explosive limit", "%LEL", 1);
        kind("temperature", "℃", 1, "°C", 1, "K", 1, "℉", 1, "°F", 1);
        kind("angle", "°", 1);
    }

    private Units() {}

    /** The value in the other unit; empty when there is no way from one to the other. */
    public static OptionalDouble convert(double value, String from, String to) {
        String source = canonical(from);
        String target = canonical(to);
        if (source.equals(target)) {
            return OptionalDouble.of(value);
        }
        Scale a = SCALES.get(source);
        Scale b = SCALES.get(target);
        if (a == null || b == null || !a.kind.equals(b.kind)) {
            return OptionalDouble.empty();
        }
        if (a.kind.equals("temperature")) {
            return OptionalDouble.of(fromCelsius(toCelsius(value, source), target));
        }
        return OptionalDouble.of(a.size >= b.size ? value * (a.size / b.size) : value / (b.size / a.size));
    }

    public static boolean convertible(String from, String to) {
        return convert(1, from, to).isPresent();
    }

    /**
     * One spelling for each unit. The two mu of Unicode (U+00B5 and U+03BC) look the same and are not, and
     * field devices write ug/m3.
     */
    public static String canonical(String unit) {
        String text = unit.strip().replace('\u03bc', '\u00b5').replace("^3", "³");
        if (text.endsWith("m3") || text.contains("m3/")) {
            text = text.replace("m3", "m³");
        }
        return text.startsWith("ug/") || text.startsWith("uS/") || text.equals("uA") ? "µ" + text.substring(1) : text;
    }

    private static double toCelsius(double value, String unit) {
        return switch (unit) {
            case "K" -> value - 273.15;
            case "℉", "°F" -> (value - 32) / 1.8;
            default -> value;
        };
    }

    private static double fromCelsius(double value, String unit) {
        return switch (unit) {
            case "K" -> value + 273.15;
            case "℉", "°F" -> value * 1.8 + 32;
            default -> value;
        };
    }

    private static void kind(String kind, Object... unitsAndSizes) {
        for (int i = 0; i < unitsAndSizes.length; i += 2) {
            double size = ((Number) unitsAndSizes[i + 1]).doubleValue();
            SCALES.put((String) unitsAndSizes[i], new Scale(kind, size));
        }
    }
}
