package dev.vigil.connector.influxdb.series;

/** A series could not be read. */
public final class SeriesException extends RuntimeException {
    private final boolean storeAway;

    private SeriesException(String message, boolean storeAway, Throwable cause) {
        super(message, cause);
        this.storeAway = storeAway;
    }

    static SeriesException away(String message, Throwable cause) {
        return new SeriesException(message, true, cause);
    }

    static SeriesException away(String message) {
        return new SeriesException(message, true, null);
    }

    static SeriesException refused(String message) {
        return new SeriesException(message, false, null);
    }

    /** Whether it is worth asking again: the store did not answer or was busy. Otherwise it refused the question. */
    public boolean storeAway() {
        return storeAway;
    }
}
