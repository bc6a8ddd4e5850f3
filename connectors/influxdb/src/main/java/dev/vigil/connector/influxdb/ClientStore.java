package dev.vigil.connector.influxdb;

import com.influxdb.LogLevel;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A store behind the InfluxDB Java client's blocking write API. The client's background {@code WriteApi} drops points
 * under pressure, so it is not used.
 */
final class ClientStore implements Store {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int LONGEST_MESSAGE = 1_000;

    private final Dispatcher calls = new Dispatcher();
    private final InfluxDBClient client;
    private final WriteApiBlocking write;
    private final StoreAddress address;

    ClientStore(StoreAddress address) {
        this.address = address;
        this.client = InfluxDBClientFactory.create(InfluxDBClientOptions.builder()
                .url(address.url())
                .org(address.organization())
                .bucket(address.bucket())
                .logLevel(LogLevel.NONE)
                .okHttpClient(http(address, calls))
                .build());
        if (address.gzip()) {
            client.enableGzip();
        }
        this.write = client.getWriteApiBlocking();
    }

    private static OkHttpClient.Builder http(StoreAddress address, Dispatcher calls) {
        // Following a redirect would turn the POST into a GET and hand the token to whoever is named in it.
        return new OkHttpClient.Builder()
                .dispatcher(calls)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(address.requestTimeout())
                .writeTimeout(address.requestTimeout())
                .callTimeout(address.requestTimeout())
                .followRedirects(false)
                .addInterceptor(chain -> onlyNoContent(chain, address));
    }

    private static Response onlyNoContent(Interceptor.Chain chain, StoreAddress address) throws IOException {
        Request.Builder request = chain.request().newBuilder();
        address.login().authorization().ifPresent(header -> request.header("Authorization", header));
        Response response = chain.proceed(request.build());
        if (response.isSuccessful() && response.code() != Answer.NO_CONTENT) {
            response.close();
            throw new UnexpectedStatus(response.code());
        }
        return response;
    }

    @Override
    public Answer write(List<String> lines) {
        try {
            write.writeRecords(address.bucket(), address.organization(), WritePrecision.MS, lines);
            return Answer.stored();
        } catch (InfluxException e) {
            return answer(e, Instant.now());
        }
    }

    private static Answer answer(InfluxException e, Instant now) {
        String message = message(e);
        if (e.getCause() instanceof UnexpectedStatus unexpected) {
            return Answer.unsigned(unexpected.status(), message);
        }
        if (e.status() == Answer.NONE) {
            return Answer.none(e.getCause() instanceof InterruptedIOException, message);
        }
        @Nullable
        Duration retryAfter =
                RetryAfter.parse(e.headers().get("Retry-After"), now).orElse(null);
        return new Answer(e.status(), isSigned(e.errorBody()), false, message, retryAfter);
    }

    /** InfluxDB 2 and 3 and QuestDB say code and message, InfluxDB 1 says error. */
    private static boolean isSigned(Map<String, Object> error) {
        return error.containsKey("error") || (error.containsKey("code") && error.containsKey("message"));
    }

    private static String message(InfluxException e) {
        Object error = e.errorBody().getOrDefault("error", e.errorBody().get("message"));
        Object said = error != null ? error : e.getMessage();
        String message = said == null ? "no message of a store" : said.toString();
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    }

    @Override
    public void cancel() {
        calls.cancelAll();
    }

    @Override
    public void close() {
        client.close();
    }
}
