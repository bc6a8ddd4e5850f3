package dev.vigil.formats.gb26875;

import java.util.Optional;

/** Analog values (模拟量): metric, unit, and what one step is worth. */
enum AnalogKind {
    COUNT(1, "event_count", "", 1),
    HEIGHT(2, "fire_water_level", "m", 100),
    TEMPERATURE(3, "temperature", "℃", 10),
    PRESSURE_MPA(4, "fire_water_pressure", "MPa", 10),
    PRESSURE_KPA(5, "fire_water_pressure", "kPa", 10),
    GAS(6, "gas", "%LEL", 10),
    TIME(7, "running_time", "s", 1),
    VOLTAGE(8, "voltage", "V", 10),
    CURRENT(9, "current", "A", 10),
    FLOW(10, "fire_water_flow", "L/s", 10);

    private static final int RESIDUAL_CURRENT_DETECTOR = 17;
    private static final int CABLE_TEMPERATURE_DETECTOR = 18;

    private final int type;
    private final String metric;
    private final String unit;
    private final int steps;

    AnalogKind(int type, String metric, String unit, int steps) {
        this.type = type;
        this.metric = metric;
        this.unit = unit;
        this.steps = steps;
    }

    static Optional<AnalogKind> of(int type) {
        for (AnalogKind kind : values()) {
            if (kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a value means depends on the component that measures it. */
    String metric(int component) {
        if (this == CURRENT && component == RESIDUAL_CURRENT_DETECTOR) {
            return "residual_current";
        }
        if (this == TEMPERATURE && component == CABLE_TEMPERATURE_DETECTOR) {
            return "cable_temperature";
        }
        return metric;
    }

    String unit() {
        return unit;
    }

    double value(short raw) {
        return (double) raw / steps;
    }
}
