package dev.vigil.jobs.kafka;

import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.ingest.DeadLetter;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * Lines of our own topics that nobody can read, because something else has written them. They become dead
 * letters: a job that failed on one would fail on it again after every restart.
 */
public final class Unreadable {
    public static final OutputTag<LogRecord> LINES = new OutputTag<>("unreadable", TypeInformation.of(LogRecord.class));

    private Unreadable() {}

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
