package dev.vigil.domain.alert;

import java.util.Locale;

/** The four colours of warning (四色预警), level IV to I. */
public enum Severity {
    /** 蓝色, level IV, general */
    BLUE,
    /** 黄色, level III */
    YELLOW,
    /** 橙色, level II */
    ORANGE,
    /** 红色, level I, most severe */
    RED;

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    public Severity orHigher(Severity other) {
        return atLeast(other) ? this : other;
    }

    /** The name as it is written in rules and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
