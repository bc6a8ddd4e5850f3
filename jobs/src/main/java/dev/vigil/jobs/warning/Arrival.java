package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.rules.outage.Outages;
import org.jspecify.annotations.Nullable;

/**
 * Something that has come for a premise: an observation, a line of its case file, or a line of the registry.
 *
 * @param observation present for an observation
 * @param event present for a line of the case file
 * @param premise present for a line of the registry that does not delete it
 */
record Arrival(
        LogRecord record, @Nullable Observation observation, @Nullable CaseEvent event, @Nullable Premise premise) {
    /** It has no place in time: it is judged when it comes. */
    private static final long ANYWHERE = Long.MIN_VALUE;

    /** @throws IllegalArgumentException when nobody can read it */
    static Arrival of(LogRecord record) {
        return switch (record.topic()) {
            case Topics.OBSERVATIONS -> new Arrival(record, ObservationBytes.read(record.value()), null, null);
            case Topics.REGISTRY ->
                new Arrival(
                        record,
                        null,
                        null,
                        record.value().length == 0 ? null : Json.read(record.value(), Premise.class));
            default -> new Arrival(record, null, Json.read(record.value(), CaseEvent.class), null);
        };
    }

    /** Before everything that is received at that time or later; an outage has its place where it began. */
    long place() {
        if (observation != null) {
            boolean outage = Outages.is(observation.device());
            return outage ? observation.at() - (long) observation.value() : record.time();
        }
        if (event != null && event.action() != null) {
            return event.action().at();
        }
        return premise != null ? premise.effectiveFrom() : ANYWHERE;
    }

    /** Whether it holds from a time of its own, which may be still to come. */
    boolean isChange() {
        return observation == null && place() != ANYWHERE;
    }
}
