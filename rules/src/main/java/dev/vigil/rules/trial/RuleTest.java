package dev.vigil.rules.trial;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Map;

/**
 * A test of one rule: samples in, alerts expected.
 *
 * @param rule the rule that is judged
 * @param premise the one that samples are of, unless they say otherwise
 * @param neighbours other premises of the district
 * @param with rules that are judged besides, because the rule looks at their alerts
 * @param start what the times of the test count from, epoch ms
 * @param inputs in the order in which they come
 * @param expected for each revision what is asked of it, in the order of publication
 */
record RuleTest(
        String name,
        String rule,
        String place,
        Premise premise,
        List<Premise> neighbours,
        List<String> with,
        long start,
        List<Input> inputs,
        List<Map<String, String>> expected) {
    /** An observation, or a move of the clock. */
    record Input(@org.jspecify.annotations.Nullable Observation observation, long tick) {
        /** The received clock. */
        long time() {
            return observation == null ? tick : observation.received();
        }
    }
}
