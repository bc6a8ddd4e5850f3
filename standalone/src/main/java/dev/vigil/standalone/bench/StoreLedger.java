package dev.vigil.standalone.bench;

import dev.vigil.jobs.store.Series;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what the broker confirmed to the devices with what lies in the embedded time-series store. */
public final class StoreLedger {
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String store;

    public StoreLedger(String store) {
        this.store = store;
    }

    /** Readings that lie in the store. */
    public long readings() throws IOException, InterruptedException {
        List<String> lines = ask("select count() from " + Series.MEASUREMENT);
        return Long.parseLong(lines.get(1).trim());
    }

    /**
     * How many readings of those that the broker confirmed are not there as they should be: their number, or the sum of
     * their times, differs. The store keeps one reading for a device, metric and time, so a repetition is none.
     */
    public long wrong(List<Sender> devices, int readings) throws IOException, InterruptedException {
        Map<String, long[]> stored = stored();
        long wrong = 0;
        for (Sender device : devices) {
            long[] found = stored.getOrDefault(device.device(), new long[2]);
            long missing = Math.abs(device.samples() * readings - found[0]);
            boolean otherTimes = device.sumOfTimes() * readings != found[1];
            wrong += missing == 0 && otherTimes ? 1 : missing;
        }
        return wrong;
    }

    private Map<String, long[]> stored() throws IOException, InterruptedException {
        // a sum of microseconds since 1970 overflows after some thousand samples; of milliseconds after millions
        List<String> lines = ask("select device, count(), sum(cast(timestamp as long) / 1000) from "
                + Series.MEASUREMENT + " group by device");
        Map<String, long[]> stored = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.trim().split(",", -1);
            String device = cells[0].replace("\"", "");
            stored.put(device, new long[] {Long.parseLong(cells[1]), Long.parseLong(cells[2])});
        }
        return stored;
    }

    private List<String> ask(String sql) throws IOException, InterruptedException {
        URI uri = URI.create(store + "/exp?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("the store answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().lines().toList();
    }
}
