package dev.vigil.formats.gb26875;

import java.util.List;

/**
 * A bit of a state and the metric that it is.
 *
 * @param inverted whether the metric is 1 when the bit is clear
 */
record StateBit(int bit, String metric, boolean inverted) {
    /** Of a whole system, which reports what is set and what is not. */
    static final List<StateBit> SYSTEM = List.of(
            of(1, "panel_fire"),
            of(2, "panel_fault"),
            of(3, "panel_shielded"),
            of(4, "panel_supervised"),
            of(5, "panel_started"),
            of(6, "panel_feedback"),
            new StateBit(8, "supply", true),
            of(9, "backup_power_fault"),
            of(10, "panel_bus_fault"));

    /** Of one component. A clear bit says nothing of the panel: another component may still burn. */
    static final List<StateBit> COMPONENT = List.of(
            of(1, "panel_fire"),
            of(2, "panel_fault"),
            of(3, "panel_shielded"),
            of(4, "panel_supervised"),
            of(5, "panel_started"),
            of(6, "panel_feedback"),
            of(8, "component_power_fault"));

    /** Of the transmission device itself. */
    static final List<StateBit> TRANSMITTER = List.of(
            of(1, "transmitter_fire"),
            of(2, "transmitter_fault"),
            new StateBit(3, "supply", true),
            of(4, "backup_power_fault"),
            of(5, "centre_link_fault"),
            of(6, "panel_link_fault"));

    /** What somebody did at the panel or at the device; only what is set was done. */
    static final List<StateBit> OPERATION = List.of(
            of(0, "panel_reset"),
            of(1, "panel_silenced"),
            of(2, "manual_alarm"),
            of(3, "alarm_cancelled"),
            of(4, "self_test"),
            of(6, "panel_test"));

    static final List<StateBit> TRANSMITTER_OPERATION = List.of(
            of(0, "panel_reset"),
            of(1, "panel_silenced"),
            of(2, "manual_alarm"),
            of(3, "alarm_cancelled"),
            of(4, "self_test"),
            of(5, "guard_check_answered"),
            of(6, "panel_test"));

    private static StateBit of(int bit, String metric) {
        return new StateBit(bit, metric, false);
    }

    boolean isSet(int state) {
        return (state >> bit & 1) != 0;
    }

    double value(int state) {
        return isSet(state) != inverted ? 1 : 0;
    }
}
