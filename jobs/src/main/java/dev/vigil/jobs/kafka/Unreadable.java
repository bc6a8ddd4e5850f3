package dev.vigil.jobs.kafka;

import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.ingest.DeadLetter;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * Lines of our own topics that nobody can read, because something else has written them, or that nobody can judge.
 * They become dead letters: a job that failed on one would fail on it again after every restart.
 */
public final class Unreadable {
    public static final OutputTag<LogRecord> LINES = new OutputTag<>("unreadable", TypeInformation.of(LogRecord.class));

    private Unreadable() {}

    /** A sample that a judge with too many series turned away. */
    public static LogRecord excess(Observation sample) {
        return DeadLetter.of(new Rejection(
                        RejectionReason.OVERSIZE,
                        "premise " + sample.premise() + " has as many series as it may have; not judged: device "
                                + sample.device() + ", metric " + sample.metric(),
                        ObservationBytes.write(sample),
                        "kafka:" + Topics.OBSERVATIONS,
                        "",
                        sample.received()))
                .record();
    }

    public static LogRecord letter(LogRecord line, RuntimeException why) {
        return DeadLetter.of(new Rejection(
                        RejectionReason.SYNTAX,
                        String.valueOf(why.getMessage()),
                        line.value(),
                        "kafka:" + line.topic(),
                        "",
                        line.time()))
                .record();
    }
}
