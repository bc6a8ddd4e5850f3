package dev.vigil.console.mute;

import dev.vigil.domain.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What is to raise no notice for a while; it is judged and shown all the same.
 *
 * @param alert only this alert; null for all that come
 * @param rule only alerts of this rule
 * @param device only alerts of this device
 * @param from epoch ms
 * @param until epoch ms
 */
public record Mute(
        String id,
        String premise,
        @Nullable String alert,
        @Nullable String rule,
        @Nullable String device,
        String owner,
        String reason,
        long from,
        long until) {
    boolean covers(Alert candidate) {
        return premise.equals(candidate.premise())
                && (alert == null || alert.equals(candidate.id()))
                && (rule == null || rule.equals(candidate.rule()))
                && (device == null || device.equals(candidate.device()));
    }
}
