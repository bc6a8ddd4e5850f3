package dev.vigil.connector.mqtt;

import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.MqttSessions;
import dev.vigil.connector.mqtt.session.OptionProblems;
import dev.vigil.connector.mqtt.session.PahoSession;
import dev.vigil.connector.mqtt.session.TopicFilter;
import dev.vigil.connector.mqtt.source.SourceOptions;
import dev.vigil.connector.mqtt.source.SourceOptions.SplitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a {@link MqttSource}. Required: server, client id prefix and at least one split. */
public final class MqttSourceBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(MqttSourceBuilder.class);
    /** Paho decodes anything beyond as negative. */
    private static final int LARGEST_RECEIVE_MAXIMUM = 32_767;

    private static final int SMALLEST_PACKET_SIZE = 128;
    private static final int LARGEST_PACKET_SIZE = 268_435_455;
    private static final long LONGEST_EXPIRY_S = 4_294_967_294L;

    private String serverUri = "";
    private String clientIdPrefix = "";
    private final List<SplitOptions> splits = new ArrayList<>();
    private int receiveMaximum = 8_192;
    private int maximumPacketSize = 262_144;
    private long maximumBufferedBytes = 64L << 20;
    private Duration sessionExpiry = Duration.ofDays(1);
    private Credentials credentials = Credentials.none();
    private @Nullable Tls tls;
    private Timing timing = Timing.defaults();
    private Duration idleMarkers = Duration.ZERO;
    private Duration checkpointWithin = Duration.ofMinutes(1);
    private boolean sharedSubscriptions;
    private MqttSessions sessions = PahoSession::new;

    MqttSourceBuilder() {}

    /** Where the broker listens: {@code tcp://host:port} or {@code ssl://host:port}. */
    public MqttSourceBuilder serverUri(String uri) {
        serverUri = uri;
        return this;
    }

    /** Begins the client id of each split: {@code prefix-splitName}. Must differ from every other client's. */
    public MqttSourceBuilder clientIdPrefix(String prefix) {
        clientIdPrefix = prefix;
        return this;
    }

    /** Adds a split: one session, subscribed to these filters. Filters of a source must not overlap. */
    public MqttSourceBuilder split(String name, String... filters) {
        splits.add(new SplitOptions("", name, List.of(filters)));
        return this;
    }

    /** How many messages a session may have unacknowledged, 1 to 32,767. Default 8,192. */
    public MqttSourceBuilder receiveMaximum(int messages) {
        receiveMaximum = messages;
        return this;
    }

    /** The largest packet that the broker may send us, in bytes; it drops what is larger. Default 262,144. */
    public MqttSourceBuilder maximumPacketSize(int bytes) {
        maximumPacketSize = bytes;
        return this;
    }

    /**
     * Bounds the memory for messages received and not yet emitted, in bytes by split. Beyond it the rest is left to the
     * broker, and fetched again over a new connection. Default 64 MiB.
     */
    public MqttSourceBuilder maximumBufferedBytes(long bytes) {
        maximumBufferedBytes = bytes;
        return this;
    }

    /** How long the broker keeps a session, with what waits in it, while we are away. Default one day. */
    public MqttSourceBuilder sessionExpiry(Duration expiry) {
        sessionExpiry = expiry;
        return this;
    }

    public MqttSourceBuilder credentials(Credentials source) {
        credentials = source;
        return this;
    }

    /** Whom to trust at an {@code ssl://} server, and which certificate to show. Default: {@link Tls#systemTrust()}. */
    public MqttSourceBuilder tls(Tls trust) {
        tls = trust;
        return this;
    }

    /** The longest silence on a connection. Default 20 s; a dead peer is noticed after at most twice this time. */
    public MqttSourceBuilder keepAlive(Duration interval) {
        timing = new Timing(interval, timing.connectTimeout(), timing.backoffMin(), timing.backoffMax());
        return this;
    }

    /** How long the broker may take to answer a CONNECT or SUBSCRIBE. Default 30 s. */
    public MqttSourceBuilder connectTimeout(Duration timeout) {
        timing = new Timing(timing.keepAlive(), timeout, timing.backoffMin(), timing.backoffMax());
        return this;
    }

    /** Pauses between attempts to connect grow from the first to the second. Default 200 ms and 10 s. */
    public MqttSourceBuilder reconnectBackoff(Duration shortest, Duration longest) {
        timing = new Timing(timing.keepAlive(), timing.connectTimeout(), shortest, longest);
        return this;
    }

    /**
     * Lets every split emit an idle marker ({@link MqttMessage#isIdleMarker}), at most so often, whenever nothing waits
     * for it: its queue here is empty, and the broker has room to send and sends nothing. None is emitted while the
     * connection is down, nor after a resumed session until half a second was quiet. Off by default.
     */
    public MqttSourceBuilder idleMarkers(Duration interval) {
        idleMarkers = interval;
        return this;
    }

    /**
     * Allows filters that begin with {@code $share/group/}, and the same one in several splits. The broker then deals
     * messages out as it likes: the order of a device is lost, and with some brokers what a dead member had been given
     * waits until its session ends. Exclusive filters are better wherever topics can be told apart.
     */
    public MqttSourceBuilder sharedSubscriptions() {
        sharedSubscriptions = true;
        return this;
    }

    /** How long a full window may wait for the first checkpoint before the source fails. Default one minute. */
    public MqttSourceBuilder checkpointWithin(Duration limit) {
        checkpointWithin = limit;
        return this;
    }

    MqttSourceBuilder sessions(MqttSessions other) {
        sessions = other;
        return this;
    }

    /** @throws IllegalArgumentException that names everything that is wrong */
    public MqttSource build() {
        OptionProblems problems = new OptionProblems();
        problems.requireEndpoint(serverUri, tls != null);
        problems.requireName("clientIdPrefix", clientIdPrefix);
        checkSplits(problems);
        problems.requireRange("receiveMaximum", receiveMaximum, 1, LARGEST_RECEIVE_MAXIMUM);
        problems.requireRange("maximumPacketSize", maximumPacketSize, SMALLEST_PACKET_SIZE, LARGEST_PACKET_SIZE);
        problems.require(
                maximumBufferedBytes >= maximumPacketSize,
                "maximumBufferedBytes is " + maximumBufferedBytes + "; it must hold at least one packet of "
                        + maximumPacketSize + ".");
        problems.requireRange("sessionExpiry in seconds", sessionExpiry.toSeconds(), 60, LONGEST_EXPIRY_S);
        checkTiming(problems);
        problems.throwIfAny("The MQTT source");
        if (sharedSubscriptions) {
            LOG.warn(
                    "Shared subscriptions are allowed: the order of a device is not kept, clientIdPrefix={}",
                    clientIdPrefix);
        }
        ConnectionOptions connection = new ConnectionOptions(
                new Endpoint(serverUri, tls),
                credentials,
                new Limits(receiveMaximum, maximumPacketSize),
                sessionExpiry,
                timing);
        SourceOptions options =
                new SourceOptions(connection, named(), maximumBufferedBytes, idleMarkers, checkpointWithin);
        return new MqttSource(options, sessions);
    }

    private List<SplitOptions> named() {
        return splits.stream()
                .map(split -> new SplitOptions(clientIdPrefix + "-" + split.name(), split.name(), split.filters()))
                .toList();
    }

    private void checkSplits(OptionProblems problems) {
        problems.require(!splits.isEmpty(), "No split is given; at least one is needed.");
        Set<String> names = new HashSet<>();
        List<String> filters = new ArrayList<>();
        for (SplitOptions split : splits) {
            problems.requireName("The name of a split", split.name());
            problems.require(names.add(split.name()), "Two splits are named '" + split.name() + "'.");
            problems.require(!split.filters().isEmpty(), "Split '" + split.name() + "' has no topic filter.");
            for (String filter : split.filters()) {
                checkFilter(filter, filters, problems);
                filters.add(filter);
            }
        }
    }

    private void checkFilter(String filter, List<String> earlier, OptionProblems problems) {
        TopicFilter.problem(filter)
                .ifPresent(problem -> problems.add("The topic filter '" + filter + "' " + problem + "."));
        problems.require(
                sharedSubscriptions || !TopicFilter.isShared(filter),
                "The topic filter '" + filter + "' is a shared subscription, which gives up the order of a device; if"
                        + " that is meant, say sharedSubscriptions().");
        for (String other : earlier) {
            boolean dealtOut = TopicFilter.isShared(filter) && filter.equals(other);
            problems.require(
                    dealtOut || !TopicFilter.overlap(filter, other),
                    "The topic filters '" + other + "' and '" + filter + "' overlap: a message would come twice, and"
                            + " the order of a device would be lost.");
        }
    }

    private void checkTiming(OptionProblems problems) {
        problems.requireTiming(timing);
        problems.require(!idleMarkers.isNegative(), "idleMarkers is " + idleMarkers + "; it must not be negative.");
        problems.require(
                !checkpointWithin.isNegative() && !checkpointWithin.isZero(),
                "checkpointWithin is " + checkpointWithin + "; it must be positive.");
    }
}
