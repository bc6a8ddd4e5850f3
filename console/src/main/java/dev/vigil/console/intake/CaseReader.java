package dev.vigil.console.intake;

import dev.vigil.console.action.ActionBook;
import dev.vigil.console.alert.AlertBook;
import dev.vigil.console.deadletter.DeadLetter;
import dev.vigil.console.deadletter.DeadLetterTable;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.order.OrderBook;
import dev.vigil.console.task.TaskBook;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes one record of a topic into its book. What cannot be read becomes a dead letter. */
public final class CaseReader {
    private final AlertBook alerts;
    private final ActionBook actions;
    private final TaskBook tasks;
    private final OrderBook orders;
    private final DeadLetterTable deadLetters;

    public CaseReader(
            AlertBook alerts, ActionBook actions, TaskBook tasks, OrderBook orders, DeadLetterTable deadLetters) {
        this.alerts = alerts;
        this.actions = actions;
        this.tasks = tasks;
        this.orders = orders;
        this.deadLetters = deadLetters;
    }

    void take(ConsumerRecord<String, byte[]> record, HistoryPen pen) {
        if (record.value() == null || record.value().length == 0) {
            return; // a tick: the clock of the log, and nothing more
        }
        try {
            switch (record.topic()) {
                case Topics.CASEFILE -> take(Json.read(record.value(), CaseEvent.class), pen);
                case Topics.TASKS -> tasks.take(complete(Json.read(record.value(), Task.class)), pen);
                case Topics.DEAD_LETTERS ->
                    deadLetters.keep(Json.read(record.value(), DeadLetter.class), place(record));
                default -> throw new IllegalStateException("nobody asked for topic " + record.topic());
            }
        } catch (IllegalArgumentException unreadable) {
            bury(record, String.valueOf(unreadable.getMessage()));
        }
    }

    /** Keeps a record that cannot be stored where an operator finds it. */
    void bury(ConsumerRecord<String, byte[]> record, String why) {
        String place = place(record);
        deadLetters.keep(
                new DeadLetter(
                        place, "SYNTAX", why, record.value(), "kafka:" + record.topic(), "json", record.timestamp()),
                place);
    }

    private void take(CaseEvent event, HistoryPen pen) {
        Alert alert = event.alert();
        Action action = event.action();
        OrderRevision order = event.order();
        if (alert == null && action == null && order == null) {
            throw new IllegalArgumentException("neither an alert nor an action nor an order");
        }
        if (alert != null) {
            alerts.take(complete(alert), pen);
        }
        if (action != null) {
            actions.take(complete(action), pen);
        }
        if (order != null) {
            orders.take(complete(order), pen);
        }
    }

    private static Alert complete(Alert alert) {
        require(
                "an alert",
                alert.id(),
                alert.rule(),
                alert.premise(),
                alert.state(),
                alert.change(),
                alert.severity(),
                alert.title(),
                alert.reason());
        return alert;
    }

    private static Action complete(Action action) {
        require("an action", action.id(), action.kind(), action.premise(), action.by());
        return action;
    }

    private static OrderRevision complete(OrderRevision said) {
        require("what is said of an order", said.watch());
        require(
                "a watch",
                said.watch().order(),
                said.watch().status(),
                said.watch().reason());
        RectificationOrder order = said.watch().order();
        require("an order", order.id(), order.premise(), order.task(), order.item(), order.terms());
        return said;
    }

    private static Task complete(Task task) {
        require(
                "a task",
                task.id(),
                task.premise(),
                task.state(),
                task.kind(),
                task.severity(),
                task.method(),
                task.methodReason());
        task.parts().forEach(part -> require("a part of a task", part.alert(), part.title(), part.severity()));
        return task;
    }

    private static void require(String what, Object... fields) {
        if (Stream.of(fields).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(what + " without one of the fields that it must have");
        }
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }
}
