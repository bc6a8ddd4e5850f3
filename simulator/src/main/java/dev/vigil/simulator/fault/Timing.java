package dev.vigil.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * When a fault happens.
 *
 * @param after how long after the script's start, ms
 * @param lasting how long it lasts, ms
 * @param every after which time it comes again, ms; 0 for once only
 */
public record Timing(long after, long lasting, long every) {
    /** The begin of the occurrence in which that time lies. */
    public OptionalLong beginOf(long scriptStart, long time) {
        long begin = latestBegin(scriptStart, time);
        return begin <= time && time < begin + lasting ? OptionalLong.of(begin) : OptionalLong.empty();
    }

    /** The begins of all occurrences that end in that stretch of time. */
    public List<Long> endingIn(long scriptStart, long from, long to) {
        List<Long> begins = new ArrayList<>();
        long begin = latestBegin(scriptStart, to - 1 - lasting);
        while (begin + lasting >= from && begin + lasting < to && begin >= scriptStart + after) {
            begins.add(0, begin);
            if (every == 0) {
                break;
            }
            begin -= every;
        }
        return begins;
    }

    /** Of the occurrence that began last, or the first one when none has. */
    private long latestBegin(long scriptStart, long time) {
        long first = scriptStart + after;
        long gone = every == 0 ? 0 : Math.max(0, Math.floorDiv(time - first, every));
        return first + gone * every;
    }
}
