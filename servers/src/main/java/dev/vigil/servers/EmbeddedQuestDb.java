package dev.vigil.servers;

import io.questdb.ServerMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A time-series store in this process: writes by the InfluxDB line protocol over HTTP, reads by SQL over
 * HTTP. Its threads are not daemons: an open one keeps the process alive.
 */
public final class EmbeddedQuestDb implements AutoCloseable {
    private final ServerMain server;
    private final String address;

    private EmbeddedQuestDb(ServerMain server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts and returns when clients can connect. */
    public static EmbeddedQuestDb start(Path folder, String host, int port) throws java.io.IOException {
        Files.createDirectories(folder.resolve("conf"));
        Path logging = folder.resolve("conf/log.conf");
        Files.writeString(logging, logging(folder));
        // read once, when its first logger is made
        System.setProperty("out", logging.toString());
        Map<String, String> settings = new HashMap<>();
        settings.put("QDB_HTTP_BIND_TO", host + ":" + port);
        settings.put("QDB_HTTP_MIN_ENABLED", "false");
        settings.put("QDB_PG_ENABLED", "false");
        settings.put("QDB_LINE_TCP_ENABLED", "false");
        settings.put("QDB_TELEMETRY_ENABLED", "false");
        settings.put("QDB_METRICS_ENABLED", "false");
        settings.put("QDB_SHARED_WORKER_COUNT", "2");
        settings.put("QDB_SHARED_NETWORK_WORKER_COUNT", "2");
        settings.put("QDB_SHARED_QUERY_WORKER_COUNT", "1");
        settings.put("QDB_SHARED_WRITE_WORKER_COUNT", "1");
        settings.put("QDB_CAIRO_O3_MAX_LAG", "2000");
        settings.put("QDB_CAIRO_WAL_SEGMENT_ROLLOVER_ROW_COUNT", "200000");
        ServerMain server = ServerMain.create(folder.toString(), settings);
        server.start();
        return new EmbeddedQuestDb(server, "http://" + host + ":" + port);
    }

    /** Its own logger, into a file of its own and not into the middle of what our operator reads. */
    private static String logging(Path folder) {
        return String.join(
                "\n",
                "writers=file",
                "w.file.class=io.questdb.log.LogRollingFileWriter",
                "w.file.location=" + folder.resolve("questdb-${date:yyyyMMdd}.log"),
                "w.file.level=ERROR,CRITICAL,ADVISORY",
                "w.file.rollEvery=day",
                "w.file.lifeDuration=7d",
                "");
    }

    /** Base of its HTTP interface. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.close();
    }
}
