package dev.vigil.console.wiring;

import dev.vigil.connector.influxdb.Login;
import dev.vigil.connector.influxdb.Secret;
import dev.vigil.connector.influxdb.series.InfluxQlReader;
import dev.vigil.connector.influxdb.series.QuestDbReader;
import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.ConsoleSettings;
import java.net.URI;

/** Opens the time-series store that the settings name. */
final class SeriesStore {
    private static final String TOKEN = "VIGIL_SERIES_TOKEN";
    private static final String DATABASE = "vigil";

    private SeriesStore() {}

    static SeriesReader open(ConsoleSettings settings) {
        URI address = URI.create(settings.seriesUrl());
        String server = address.getScheme() + "://" + address.getAuthority();
        return switch (settings.seriesKind()) {
            case "questdb" -> QuestDbReader.over(server, login());
            case "influxdb" -> InfluxQlReader.over(server, database(address), login());
            default ->
                throw new IllegalArgumentException(
                        "the time-series store must be questdb or influxdb, is '" + settings.seriesKind() + "'");
        };
    }

    private static String database(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().replace("/", "");
        return path.isEmpty() ? DATABASE : path;
    }

    private static Login login() {
        return System.getenv(TOKEN) == null ? Login.none() : Login.token(Secret.fromEnvironment(TOKEN));
    }
}
