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

    Piece read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null || record.value().length == 0) {
            return new Piece(record, null, null, null, null); // a tick: the clock of the log, and nothing more
        }
        try {
            return switch (record.topic()) {
                case Topics.CASEFILE ->
                    new Piece(record, complete(Json.read(record.value(), CaseEvent.class)), null, null, null);
                case Topics.TASKS ->
                    new Piece(record, null, complete(Json.read(record.value(), Task.class)), null, null);
                case Topics.DEAD_LETTERS ->
                    new Piece(record, null, null, Json.read(record.value(), DeadLetter.class), null);
                default -> throw new IllegalStateException("nobody asked for topic " + record.topic());
            };
        } catch (IllegalArgumentException unreadable) {
            return Piece.unreadable(record, String.valueOf(unreadable.getMessage()));
        }
    }

    void take(Piece piece, HistoryPen pen) {
        if (piece.fault() != null) {
            bury(piece.record(), piece.fault());
        }
        if (piece.event() != null) {
            take(piece.event(), pen);
        }
        if (piece.task() != null) {
            tasks.take(piece.task(), pen);
        }
        if (piece.letter() != null) {
            deadLetters.keep(piece.letter(), place(piece.record()));
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
        if (event.alert() != null) {
            alerts.take(event.alert(), pen);
        }
        if (event.action() != null) {
            pen.flush(); // what people do changes the alert, so that must be there
            actions.take(event.action(), pen);
        }
        if (event.order() != null) {
            pen.flush(); // an order closes findings, so what people did must be there
            orders.take(event.order(), pen);
        }
    }

    private static CaseEvent complete(CaseEvent event) {
        if (event.alert() == null && event.action() == null && event.order() == null) {
            throw new IllegalArgumentException("neither an alert nor an action nor an order");
        }
        if (event.alert() != null) {
            complete(event.alert());
        }
        if (event.action() != null) {
            complete(event.action());
        }
        if (event.order() != null) {
            complete(event.order());
        }
        return event;
    }

    private static void complete(Alert alert) {
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
    }

    private static void complete(Action action) {
        require("an action", action.id(), action.kind(), action.premise(), action.by());
    }

    private static void complete(OrderRevision said) {
        require("what is said of an order", said.watch());
        require(
                "a watch",
                said.watch().order(),
                said.watch().status(),
                said.watch().reason());
        RectificationOrder order = said.watch().order();
        require("an order", order.id(), order.premise(), order.task(), order.item(), order.terms());
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
