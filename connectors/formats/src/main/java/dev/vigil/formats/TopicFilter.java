package dev.vigil.formats;

import dev.vigil.domain.Bilingual;
import java.util.Optional;

/**
 * Topic filters of MQTT (MQTT 5, section 4.7), by which what comes through a topic finds its format. The MQTT connector has
 * a grammar of its own, as neither of the two knows the other.
 */
public final class TopicFilter {
    private TopicFilter() {}

    /** What is wrong with a filter, or nothing. */
    public static Optional<Bilingual> problem(String filter) {
        String[] levels = filter.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean hash = levels[i].contains("#") && (levels[i].length() > 1 || i < levels.length - 1);
            if (hash || (levels[i].contains("+") && levels[i].length() > 1)) {
                return Optional.of(new Bilingual(
                        "主题，+ 独占一级，# 代表其后各级", "a topic, with + for one whole level and # for all that follow"));
            }
        }
        return filter.isEmpty() ? Optional.of(new Bilingual("一个主题", "a topic")) : Optional.empty();
    }

    /**
     * MQTT's matching: {@code +} is one level, a final {@code #} is all that follow; neither stands for a first level that
     * begins with {@code $}. Allocates nothing, whatever the topic is.
     */
    public static boolean matches(String filter, String topic) {
        int wanted = 0;
        int at = 0;
        if (topic.startsWith("$") && !filter.startsWith("$")) {
            return false;
        }
        while (true) {
            int wantedEnd = end(filter, wanted);
            if (isWord(filter, wanted, wantedEnd, '#')) {
                return true;
            }
            if (at > topic.length()) {
                return false;
            }
            int atEnd = end(topic, at);
            boolean any = isWord(filter, wanted, wantedEnd, '+');
            boolean same =
                    wantedEnd - wanted == atEnd - at && filter.regionMatches(wanted, topic, at, wantedEnd - wanted);
            if (!any && !same) {
                return false;
            }
            wanted = wantedEnd + 1;
            at = atEnd + 1;
            if (wanted > filter.length()) {
                return at > topic.length();
            }
        }
    }

    /** Whether some topic matches both. */
    public static boolean overlap(String one, String other) {
        if (one.startsWith("$") != other.startsWith("$")) {
            return false;
        }
        String[] a = one.split("/", -1);
        String[] b = other.split("/", -1);
        for (int i = 0; ; i++) {
            String left = i < a.length ? a[i] : "";
            String right = i < b.length ? b[i] : "";
            // "a/#" matches "a" as well
            if (left.equals("#") || right.equals("#")) {
                return true;
            }
            if (i >= a.length || i >= b.length) {
                return a.length == b.length;
            }
            if (!left.equals(right) && !left.equals("+") && !right.equals("+")) {
                return false;
            }
        }
    }

    private static boolean isWord(String filter, int from, int end, char wildcard) {
        return end == from + 1 && filter.charAt(from) == wildcard;
    }

    private static int end(String text, int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }
}
