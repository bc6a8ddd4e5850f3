package dev.vigil.standalone.bench.anomaly;

/** What an application rewards and punishes: the three profiles of {@code config/profiles.json}. */
public enum Profile {
    STANDARD("standard", 1.0, 0.11, 1.0),
    LOW_FALSE_ALARMS("reward_low_FP_rate", 1.0, 0.22, 1.0),
    LOW_MISSES("reward_low_FN_rate", 1.0, 0.11, 2.0);

    /** As the files of the benchmark call it. */
    final String code;

    final double found;
    final double falseAlarm;
    final double missed;

    Profile(String code, double found, double falseAlarm, double missed) {
        this.code = code;
        this.found = found;
        this.falseAlarm = falseAlarm;
        this.missed = missed;
    }
}
