package dev.vigil.jobs.announce;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.jobs.clock.LogRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Each revision of an alert or a task to a topic of its own, kept by the broker as long as there is something to do. Rules
 * in the shadow say nothing to anybody.
 */
final class Announcing implements FlatMapFunction<LogRecord, Announcement> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    private final String prefix;

    Announcing(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void flatMap(LogRecord line, Collector<Announcement> out) {
        if (line.isTick() || line.value().length == 0) {
            return;
        }
        try {
            if (line.topic().equals(Topics.TASKS)) {
                announce(Json.read(line.value(), Task.class), out);
            } else {
                announce(Json.read(line.value(), CaseEvent.class), out);
            }
        } catch (IllegalArgumentException foreign) {
            // whose topic it is puts it to the dead letters
        }
    }

    private void announce(CaseEvent event, Collector<Announcement> out) {
        Alert alert = event.alert();
        if (alert != null && !alert.shadow()) {
            boolean stands = alert.state() == AlertState.OPEN || alert.state() == AlertState.CLEARED;
            String topic = prefix + "/alerts/" + alert.premise() + "/" + alert.id();
            announce(topic, Json.bytes(AlertNotice.of(alert)), stands, out);
        }
    }

    private void announce(Task task, Collector<Announcement> out) {
        String topic = prefix + "/tasks/" + task.premise() + "/" + task.id();
        announce(topic, Json.bytes(TaskNotice.of(task)), task.stands(), out);
    }

    private static void announce(String topic, byte[] notice, boolean stands, Collector<Announcement> out) {
        out.collect(new Announcement(topic, notice, stands));
        if (!stands) {
            out.collect(new Announcement(topic, NOTHING, true));
        }
    }
}
