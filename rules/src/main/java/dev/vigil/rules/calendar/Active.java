package dev.vigil.rules.calendar;

import java.util.List;

/** When a rule is judged: hours of some days, in the premise's zone. No hours means the whole day. */
public record Active(List<HourRange> hours, Days days) {
    public static final Active ALWAYS = new Active(List.of(), Days.EVERY);

    public Active {
        hours = List.copyOf(hours);
    }

    public boolean always() {
        return equals(ALWAYS);
    }
}
