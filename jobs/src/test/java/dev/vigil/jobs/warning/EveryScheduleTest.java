package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * For random logs: however the sources are interleaved, however late the watermark is, and wherever the job is killed and
 * brought back, it says what it said when it read everything as it was written (docs/adr/0003-the-clock-is-in-the-log.md).
 *
 * <p>The log alone decides every revision to the byte, and every contribution to an area, as long as what changes the
 * judging is read before anything of the time from which it holds: rule books, lines of the registry and what people do. It
 * makes no difference how long before; after a restart that is minutes.
 *
 * <p>These things are left to the moment, and no log here has them, or they are not compared:
 *
 * <ul>
 *   <li>a change that is read after its time leads to a correction: what stands in the end is the same, not what is said on
 *       the way, and of a metric that no rule had asked for, what came in between is lost; if it is read before that time
 *       after a restart, what had been said without it is an orphan (docs/adr/0005-the-writer-withdraws-orphans.md);
 *   <li>what a person does that is read after its time holds from its time, but the judge may have said more by then;
 *   <li>since when a device is missed that never spoke, if its premise was known before the first of all ticks;
 *   <li>a premise that is taken out of the registry has no time from which it is gone, nor has an edit of a day;
 *   <li>a rule that was judged and is refused now ends when the new version of Vigil starts;
 *   <li>a withdrawal of what nobody knows after a restart. Here everybody knows everything, so there must be none.
 * </ul>
 */
class EveryScheduleTest {
    private static final int FIRST = Integer.getInteger("vigil.property.first", 0);
    private static final int ROUNDS = Integer.getInteger("vigil.property.rounds", 24);
    /** One whose start is not known by its ticks is compared without it. */
    private static final String OF_SILENCE = "quiet";

    @Test
    void whatTheLogDecidesIsSaidTheSameHoweverItIsRead() throws Exception {
        int repeated = 0;
        for (int seed = FIRST; seed < FIRST + ROUNDS; seed++) {
            Random random = new Random(seed);
            Chronicle log = acted(random);
            Said expected = Reading.asItWasWritten(log);
            boolean live = seed % 2 == 0;
            Said actual = Reading.disturbed(log.and(RandomChronicle.back(expected.alerts)), random, live, true);
            repeated += actual.repeated;
            String unlike = live ? "" : OF_SILENCE;
            assertThat(actual.without(unlike)).as("seed %d", seed).isEqualTo(expected.without(unlike));
            assertThat(actual.contributions).as("seed %d, contributions", seed).isEqualTo(expected.contributions);
        }
        assertThat(repeated).as("the kills made it say things twice").isGreaterThan(ROUNDS);
    }

    @Test
    void whatIsReadTooLateLeadsToTheSameInTheEnd() throws Exception {
        for (int seed = FIRST; seed < FIRST + ROUNDS / 3; seed++) {
            Random random = new Random(seed);
            Chronicle log = RandomChronicle.of(random, true);
            List<String> expected = Reading.asItWasWritten(log).outcomes();
            assertThat(Reading.disturbed(log, random, true, false).outcomes())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /** People act on what is said, so it has to be said once before. */
    private static Chronicle acted(Random random) throws Exception {
        Chronicle log = RandomChronicle.of(random, false);
        return log.and(RandomChronicle.actions(random, Reading.asItWasWritten(log).alerts));
    }
}
