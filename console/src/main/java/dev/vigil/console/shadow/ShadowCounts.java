package dev.vigil.console.shadow;

import dev.vigil.rules.trial.ShadowPair;
import java.util.Collection;

/**
 * How often two rules spoke.
 *
 * @param both of one thing, one against one
 * @param differing of these, at other times or with another severity
 * @param onlyShadow the rule on trial alone: alerts that would be new
 * @param onlyLive the rule in force alone: alerts that would be missing
 */
public record ShadowCounts(int both, int differing, int onlyShadow, int onlyLive) {
    static ShadowCounts of(Collection<ShadowPair> pairs) {
        int both = (int) pairs.stream().filter(ShadowPair::isBoth).count();
        int differing = (int) pairs.stream().filter(ShadowPair::differs).count();
        int onlyShadow =
                (int) pairs.stream().filter(pair -> pair.live() == null).count();
        return new ShadowCounts(both, differing, onlyShadow, pairs.size() - both - onlyShadow);
    }
}
