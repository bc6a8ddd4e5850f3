package dev.vigil.simulator.curve;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/** How something rises and falls over a day, hour by hour from midnight, between 0 and 9. */
public enum DayShape {
    FLAT("555555555555555555555555", "555555555555555555555555"),
    /** A building site: a morning shift, a lunch break, an afternoon shift; little on Sundays. */
    SITE("000001379998557999863100", "000000256665334666531000"),
    /** A kitchen: breakfast, lunch, dinner. */
    MEALS("000000265348994335799620", "000000156449995345899731"),
    /** A works in two shifts; one at the weekend. */
    SHIFTS("111125899999899999998521", "111112467777677765321111"),
    /** Air temperature: lowest before sunrise, highest in the afternoon. */
    DAYLIGHT("322110012456788998765443", "322110012456788998765443"),
    /** Sewage of households: a morning and an evening peak. */
    HOUSEHOLD("421111268875665556789875", "532111125788866667789886"),
    /** Shops: from ten to ten, fuller at the weekend. */
    OPENING("000000001256776667899950", "000000001368998889999960"),
    /** Watched all day, worst in the small hours. */
    NIGHT("788887410000000000001356", "788888631000000000001356");

    private static final double HIGHEST = 9;

    private final String weekday;
    private final String weekend;

    DayShape(String weekday, String weekend) {
        this.weekday = weekday;
        this.weekend = weekend;
    }

    /** Between 0 and 1, without a jump inside a day. */
    public double level(LocalDateTime time) {
        int hour = time.getHour();
        double part = (time.getMinute() * 60 + time.getSecond()) / 3_600.0;
        double before = digit(time, hour);
        double after = hour == 23 ? digit(time.plusDays(1), 0) : digit(time, hour + 1);
        return (before + (after - before) * part) / HIGHEST;
    }

    private double digit(LocalDateTime time, int hour) {
        boolean resting = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return Character.digit((resting ? weekend : weekday).charAt(hour), 10);
    }
}
