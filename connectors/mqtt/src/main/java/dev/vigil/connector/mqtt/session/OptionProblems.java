package dev.vigil.connector.mqtt.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with options, so that all of it is said at once. */
public final class OptionProblems {
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

    public void requireServerUri(String uri) {
        try {
            URI parsed = new URI(uri);
            boolean complete = parsed.getScheme() != null && parsed.getHost() != null;
            if (complete && SCHEMES.contains(parsed.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        add("serverUri is '" + uri + "'; it must read tcp://host:port or ssl://host:port.");
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
