package dev.vigil.formats.hj212;

/** Over which time the values of a packet were taken. */
enum Period {
    INSTANT("", 0),
    MINUTE("_minute", 60_000),
    HOUR("_hour", 3_600_000),
    DAY("_day", 86_400_000);

    private static final long TEN_MINUTES = 600_000;

    private final String ending;
    private final long millis;

    Period(String ending, long millis) {
        this.ending = ending;
        this.millis = millis;
    }

    String ending() {
        return ending;
    }

    /** Length in ms; of minute data the shortest. */
    long millis() {
        return millis;
    }

    /** Length in ms. The packet does not tell the length of "minute data": sewage has ten minutes, the rest one. */
    long millis(String st, String setting) {
        if (this != MINUTE) {
            return millis;
        }
        if (setting.matches("[1-9][0-9]?")) {
            return Integer.parseInt(setting) * millis;
        }
        return st.equals("32") || st.equals("21") ? TEN_MINUTES : millis;
    }
}
