package dev.vigil.connector.influxdb;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which store, and how to speak to it.
 *
 * @param requestTimeout for one whole request with its answer
 */
record StoreAddress(String url, String organization, String bucket, Login login, boolean gzip, Duration requestTimeout)
        implements Serializable {

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!isHttp(url)) {
            problems.add("url must be http://host:port or https://host:port, is '" + url + "'");
        }
        if (organization.isBlank()) {
            problems.add("organization must not be blank; a store that has none ignores it");
        }
        if (bucket.isBlank()) {
            problems.add("bucket is required but not provided");
        }
        if (requestTimeout.isNegative() || requestTimeout.isZero()) {
            problems.add("requestTimeout must be positive, is " + requestTimeout);
        }
        return problems;
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
