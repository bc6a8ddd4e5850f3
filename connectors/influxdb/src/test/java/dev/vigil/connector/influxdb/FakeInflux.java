package dev.vigil.connector.influxdb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * A strict InfluxDB 2 that takes writes only: it checks the request to the letter, keeps points by series and time, and
 * gives whatever answers it was told to give first.
 */
final class FakeInflux implements AutoCloseable {
    static final String TOKEN = "fake-token";

    /** What a request is met with instead of the usual. */
    interface Reply {
        void to(HttpExchange exchange, List<String> lines) throws Exception;
    }

    final Map<String, Map<String, String>> points = new ConcurrentHashMap<>();
    final List<Integer> requestSizes = new CopyOnWriteArrayList<>();
    final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final Deque<Reply> told = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Reply always;
    private volatile Runnable onStranger = () -> {};
    private volatile boolean partial = true;
    private volatile int largestBody = Integer.MAX_VALUE;

    FakeInflux() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests get these answers, one each. */
    synchronized FakeInflux answersFirst(Reply... replies) {
        told.addAll(List.of(replies));
        return this;
    }

    /** Every request gets this answer, until {@link #recovers}. */
    FakeInflux answers(Reply reply) {
        always = reply;
        return this;
    }

    void recovers() {
        always = null;
    }

    /** Whoever comes with another token gets a 401, and then this happens. */
    FakeInflux afterRefusingAStranger(Runnable action) {
        onStranger = action;
        return this;
    }

    /** All or nothing, as InfluxDB 2 does for a line that it cannot parse, instead of a partial write. */
    FakeInflux allOrNothing() {
        partial = false;
        return this;
    }

    FakeInflux takesAtMost(int bytes) {
        largestBody = bytes;
        return this;
    }

    static Reply status(int status) {
        return (exchange, lines) ->
                answer(exchange, status, "{\"code\":\"told\",\"message\":\"status " + status + "\"}");
    }

    static Reply status(int status, String header, String value) {
        return (exchange, lines) -> {
            exchange.getResponseHeaders().set(header, value);
            status(status).to(exchange, lines);
        };
    }

    static Reply page(int status) {
        return (exchange, lines) -> answer(exchange, status, "<html><body>a proxy</body></html>");
    }

    /** The connection ends without an answer. */
    static Reply reset() {
        return (exchange, lines) -> exchange.close();
    }

    /** The points are stored, but the answer never comes. */
    Reply storesAndFallsSilent() {
        return (exchange, lines) -> {
            lines.forEach(this::store);
            closing.await();
        };
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<String> lines = check(exchange, body);
            requestSizes.add(lines.size());
            if (!("Token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                status(401).to(exchange, lines);
                onStranger.run();
                return;
            }
            Reply reply = next();
            if (reply != null) {
                reply.to(exchange, lines);
                return;
            }
            if (body.length > largestBody) {
                status(413).to(exchange, lines);
                return;
            }
            write(exchange, lines);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            complaints.add(e.toString());
        }
    }

    private synchronized Reply next() {
        return told.isEmpty() ? always : told.remove();
    }

    private List<String> check(HttpExchange exchange, byte[] body) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (!request.startsWith("POST /api/v2/write?")
                || !request.contains("org=district")
                || !request.contains("bucket=readings")
                || !request.contains("precision=ms")) {
            complaints.add("request: " + request);
        }
        if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            complaints.add("not compressed");
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return List.of(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }

    private void write(HttpExchange exchange, List<String> lines) throws IOException {
        List<String> conflicts = lines.stream().filter(this::conflicts).toList();
        if (conflicts.isEmpty() || partial) {
            lines.stream().filter(line -> !conflicts.contains(line)).forEach(this::store);
        }
        if (conflicts.isEmpty()) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        String message = "{\"code\":\"unprocessable entity\",\"message\":\"failure writing points to database: "
                + "partial write: field type conflict dropped=" + conflicts.size() + "\"}";
        answer(exchange, partial ? 422 : 400, message);
    }

    private boolean conflicts(String line) {
        try {
            ParsedLine parsed = ParsedLine.parse(line);
            return parsed.fields().entrySet().stream().anyMatch(field -> {
                String type = ParsedLine.typeOf(field.getValue());
                return !type.equals(types.getOrDefault(parsed.measurement() + "/" + field.getKey(), type));
            });
        } catch (IllegalArgumentException e) {
            complaints.add(e.getMessage());
            return true;
        }
    }

    /** Fixes the type of a field, as the first write of it would. */
    FakeInflux typed(String measurement, String field, String type) {
        types.put(measurement + "/" + field, type);
        return this;
    }

    private void store(String line) {
        ParsedLine parsed = ParsedLine.parse(line);
        points.merge(parsed.series() + " " + parsed.time(), parsed.fields(), (old, now) -> now);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
