package dev.vigil.rules.judge;

import dev.vigil.rules.Per;

/**
 * What a judge is for: one rule and one thing that it judges.
 *
 * @param unit id of the device; of the premise or the area otherwise
 */
public record JudgeKey(String rule, Per per, String premise, String unit) implements Comparable<JudgeKey> {
    /** What goes into the alert's id: a device is named with its premise, as two premises may use one name. */
    String alertKey() {
        return per == Per.DEVICE ? premise + "/" + unit : unit;
    }

    @Override
    public int compareTo(JudgeKey other) {
        int byRule = rule.compareTo(other.rule);
        int byPer = byRule != 0 ? byRule : per.compareTo(other.per);
        return byPer != 0 ? byPer : unit.compareTo(other.unit);
    }
}
