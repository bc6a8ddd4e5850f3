package dev.vigil.jobs.store;

import dev.vigil.connector.influxdb.Secret;

/** How the jobs log in to the time-series store. Named here, read where it is used: no secret travels with a job. */
public final class StoreLogin {
    private static final String TOKEN = "VIGIL_SERIES_TOKEN";

    private StoreLogin() {}

    public static Secret token() {
        return System.getenv(TOKEN) == null ? Secret.none() : Secret.fromEnvironment(TOKEN);
    }

    /** InfluxDB 2 answers 404 to a write for another one than its own; the other stores ignore it. */
    public static String organization() {
        return System.getenv().getOrDefault("VIGIL_SERIES_ORG", "vigil");
    }
}
