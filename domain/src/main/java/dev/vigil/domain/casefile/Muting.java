package dev.vigil.domain.casefile;

import dev.vigil.domain.alert.Alert;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code MUTE} says: which alerts of its premise raise no notice, and until when.
 *
 * @param alert only this alert; null for all that come
 * @param rule only alerts of this rule
 * @param device only alerts of this device
 * @param until epoch ms
 */
public record Muting(@Nullable String alert, @Nullable String rule, @Nullable String device, long until) {
    /** Empty when the action mutes nothing. */
    public static Optional<Muting> of(Action action) {
        String until = action.data().getOrDefault("until", "");
        if (action.kind() != ActionKind.MUTE || !until.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Muting(
                action.alert(), action.data().get("rule"), action.data().get("device"), Long.parseLong(until)));
    }

    public boolean covers(Alert candidate) {
        return covers(candidate.id(), candidate.rule(), candidate.device());
    }

    public boolean covers(String ofAlert, String ofRule, @Nullable String ofDevice) {
        return (alert == null || alert.equals(ofAlert))
                && (rule == null || rule.equals(ofRule))
                && (device == null || device.equals(ofDevice));
    }

    /**
     * Whether an {@code UNMUTE} of the same premise ends it: the one that it names, else all of its alert, else all.
     *
     * @param id of the action that muted
     */
    public boolean isEndedBy(Action unmute, String id) {
        String named = unmute.data().get("mute");
        return (named == null || named.equals(id))
                && (unmute.alert() == null || unmute.alert().equals(alert));
    }
}
