package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what is wrong with options, so that all of it is said at once. */
public final class OptionProblems {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Set<String> SCHEMES = Set.of("tcp", "ssl");

    private final List<String> problems = new ArrayList<>();

    public void add(String problem) {
        problems.add(problem);
    }

    public void require(boolean fine, String problem) {
        if (!fine) {
            problems.add(problem);
        }
    }

    public void requireRange(String option, long value, long from, long to) {
        require(
                value >= from && value <= to,
                option + " is " + value + "; it must be from " + from + " to " + to + ".");
    }

    public void requireName(String option, String value) {
        require(
                NAME.matcher(value).matches(),
                option + " is '" + value + "'; it must consist of letters, digits, '_', '.' and '-'.");
    }

    public void requireEndpoint(String serverUri, boolean trustGiven) {
        require(
                isServerUri(serverUri),
                "serverUri is '" + serverUri + "'; it must read tcp://host:port or ssl://host:port.");
        require(
                !trustGiven || serverUri.startsWith("ssl:"),
                "tls is given, but serverUri is '" + serverUri + "'; it must begin with ssl://.");
    }

    private static boolean isServerUri(String uri) {
        try {
            URI parsed = new URI(uri);
            boolean complete = parsed.getScheme() != null && parsed.getHost() != null;
            return complete && SCHEMES.contains(parsed.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public void requireTiming(Timing timing) {
        requireRange("keepAlive in seconds", timing.keepAlive().toSeconds(), 1, 65_535);
        requireRange("connectTimeout in ms", timing.connectTimeout().toMillis(), 1, Integer.MAX_VALUE);
        require(
                timing.backoffMin().toMillis() > 0 && timing.backoffMin().compareTo(timing.backoffMax()) <= 0,
                "reconnectBackoff is " + timing.backoffMin() + " to " + timing.backoffMax()
                        + "; the first must be positive and not longer than the second.");
    }

    /** @throws IllegalArgumentException with all problems, if there are any */
    public void throwIfAny(String subject) {
        if (problems.isEmpty()) {
            return;
        }
        throw new IllegalArgumentException(subject + " cannot be built:" + System.lineSeparator() + "- "
                + String.join(System.lineSeparator() + "- ", problems));
    }
}
