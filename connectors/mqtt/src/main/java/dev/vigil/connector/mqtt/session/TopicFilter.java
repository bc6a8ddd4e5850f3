package dev.vigil.connector.mqtt.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The grammar of topic filters (MQTT 5, section 4.7), and whether two of them can match the same topic. */
public final class TopicFilter {
    private static final String SHARE = "$share/";
    private static final int MAXIMUM_BYTES = 65_535;

    private TopicFilter() {}

    /** What is wrong with a filter, or nothing. */
    public static Optional<String> problem(String filter) {
        String plain = withoutShare(filter);
        if (plain.isEmpty()) {
            return Optional.of("is empty");
        }
        if (plain.indexOf('\0') >= 0 || plain.length() > MAXIMUM_BYTES) {
            return Optional.of("is too long or holds a NUL");
        }
        String[] levels = plain.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            String level = levels[i];
            if (level.contains("#") && (level.length() > 1 || i < levels.length - 1)) {
                return Optional.of("may have # only as its whole last level");
            }
            if (level.contains("+") && level.length() > 1) {
                return Optional.of("may have + only as a whole level");
            }
        }
        return Optional.empty();
    }

    /** Whether a message can be published to this topic. */
    public static boolean isTopic(String topic) {
        return !topic.isEmpty()
                && topic.getBytes(StandardCharsets.UTF_8).length <= MAXIMUM_BYTES
                && topic.chars().noneMatch(c -> c == '+' || c == '#' || Character.isISOControl(c));
    }

    public static boolean isShared(String filter) {
        return filter.startsWith(SHARE);
    }

    /** Whether some topic matches both filters. */
    public static boolean overlap(String one, String other) {
        String[] a = withoutShare(one).split("/", -1);
        String[] b = withoutShare(other).split("/", -1);
        return overlap(a, b, 0);
    }

    private static boolean overlap(String[] a, String[] b, int level) {
        boolean endOfA = level == a.length;
        boolean endOfB = level == b.length;
        if (endOfA && endOfB) {
            return true;
        }
        // "a/#" matches "a" as well.
        if (endOfA) {
            return b[level].equals("#");
        }
        if (endOfB) {
            return a[level].equals("#");
        }
        if (level == 0 && dollarAgainstWildcard(a[0], b[0])) {
            return false;
        }
        if (a[level].equals("#") || b[level].equals("#")) {
            return true;
        }
        boolean same = a[level].equals(b[level]) || a[level].equals("+") || b[level].equals("+");
        return same && overlap(a, b, level + 1);
    }

    /** Topics that begin with $ are not matched by a wildcard at the beginning. */
    private static boolean dollarAgainstWildcard(String a, String b) {
        return (a.startsWith("$") && isWildcard(b)) || (b.startsWith("$") && isWildcard(a));
    }

    private static boolean isWildcard(String level) {
        return level.equals("+") || level.equals("#");
    }

    private static String withoutShare(String filter) {
        if (!isShared(filter)) {
            return filter;
        }
        int end = filter.indexOf('/', SHARE.length());
        return end < 0 ? "" : filter.substring(end + 1);
    }
}
