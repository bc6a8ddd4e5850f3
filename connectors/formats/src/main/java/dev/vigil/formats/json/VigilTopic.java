package dev.vigil.formats.json;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Names;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A topic of ours, {@code vigil/v1/{street}/{premise}/{device}[/{metric}]}.
 *
 * @param premise null when the message has no topic of ours
 */
record VigilTopic(@Nullable String premise, @Nullable String device, @Nullable String metric) {
    private static final int LONGEST = 512;
    private static final int LEVELS = 5;

    static VigilTopic parse(String topic) throws Refusal {
        if (!topic.startsWith("vigil/")) {
            return new VigilTopic(null, null, null);
        }
        if (topic.length() > LONGEST) {
            throw new Refusal(RejectionReason.SYNTAX, "the topic has " + topic.length() + " characters");
        }
        String[] levels = topic.split("/", -1);
        if (!levels[1].equals("v1") || levels.length < LEVELS || levels.length > LEVELS + 1) {
            throw new Refusal(
                    RejectionReason.SYNTAX,
                    "the topic is " + Shown.of(topic) + ", expected vigil/v1/{street}/{premise}/{device}[/{metric}]");
        }
        for (int i = 2; i < levels.length; i++) {
            if (levels[i].startsWith("$") || levels[i].contains("+") || levels[i].contains("#")) {
                throw new Refusal(RejectionReason.SYNTAX, "the topic level " + Shown.of(levels[i]) + " is no name");
            }
            Names.check("topic level", levels[i]);
        }
        return new VigilTopic(levels[3], levels[4], levels.length > LEVELS ? levels[LEVELS] : null);
    }
}
