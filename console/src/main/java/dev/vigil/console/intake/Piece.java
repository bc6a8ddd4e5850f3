package dev.vigil.console.intake;

import dev.vigil.console.deadletter.DeadLetter;
import dev.vigil.console.history.HistoryKey;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, read. One of its parts is there, or none for a tick.
 *
 * @param fault why it cannot be read; null when it can
 */
record Piece(
        ConsumerRecord<String, byte[]> record,
        @Nullable CaseEvent event,
        @Nullable Task task,
        @Nullable DeadLetter letter,
        @Nullable String fault) {
    static Piece unreadable(ConsumerRecord<String, byte[]> record, String fault) {
        return new Piece(record, null, null, null, fault);
    }

    boolean isTick() {
        return event == null && task == null && letter == null && fault == null;
    }

    /** The rows that it will write into the history, unless they are there. */
    List<HistoryKey> keys() {
        List<HistoryKey> keys = new ArrayList<>();
        if (event != null && event.alert() != null) {
            keys.add(new HistoryKey(
                    HistoryKind.ALERT, event.alert().id(), event.alert().revision()));
        }
        if (event != null && event.action() != null) {
            keys.add(new HistoryKey(HistoryKind.ACTION, event.action().id(), 1));
        }
        if (task != null) {
            keys.add(new HistoryKey(HistoryKind.TASK, task.id(), task.revision()));
        }
        return keys;
    }
}
