package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import dev.vigil.domain.premise.Premise;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of a scenario. Each step has a time and one verb; a task is named by a lead that it holds. */
final class Steps {
    /** Keys that go into the data of an action as they are written. */
    private static final Set<String> DATA = Set.of(
            "alternative",
            "approval",
            "on_site",
            "found",
            "minutes",
            "disposition",
            "conclusion",
            "reason",
            "kind",
            "plan",
            "about",
            "grade",
            "source",
            "exclude",
            "officers",
            "by");

    private final Play play;
    private final YamlMap step;
    private final Problems problems;

    private Steps(Play play, YamlMap step, Problems problems) {
        this.play = play;
        this.step = step;
        this.problems = problems;
    }

    static void take(Play play, YamlMap step, Problems problems) {
        step.find("at").ifPresent(at -> play.clock = play.moments.read(at, play.clock, problems));
        new Steps(play, step, problems).take();
        step.refuseOthers();
    }

    private void take() {
        for (Map.Entry<String, Runnable> verb : verbs().entrySet()) {
            if (step.has(verb.getKey())) {
                verb.getValue().run();
                return;
            }
        }
        problems.add(step.self(), "a step with a verb that scenarios know");
    }

    private Map<String, Runnable> verbs() {
        Map<String, Runnable> verbs = new LinkedHashMap<>();
        verbs.put("alert", this::open);
        verbs.put("withdraw", () -> revise("withdraw", AlertState.WITHDRAWN, AlertChange.WITHDRAWN));
        verbs.put("clear", () -> revise("clear", AlertState.CLEARED, AlertChange.CLEARED));
        verbs.put("again", () -> revise("again", AlertState.OPEN, AlertChange.REOPENED));
        verbs.put("amend", () -> revise("amend", AlertState.OPEN, AlertChange.AMENDED));
        verbs.put("change", () -> revise("change", AlertState.OPEN, AlertChange.SEVERITY));
        verbs.put("rule_removed", () -> revise("rule_removed", AlertState.CLOSED, AlertChange.RULE_REMOVED));
        verbs.put("premise", () -> changePremise(step.get("premise").map(problems)));
        verbs.put("repeat", play::repeat);
        verbs.put("wait", play::advance);
        verbs.put("begin", () -> onTask(ActionKind.BEGIN_TASK, "begin"));
        verbs.put("finish", () -> onTask(ActionKind.FINISH_TASK, "finish"));
        verbs.put("cancel", () -> onTask(ActionKind.CANCEL_TASK, "cancel"));
        verbs.put("conclude", () -> onTask(ActionKind.CONCLUDE, "conclude"));
        verbs.put("redraw", () -> onTask(ActionKind.REDRAW, "redraw"));
        verbs.put("designate", () -> onTask(ActionKind.ASSIGN, "designate"));
        verbs.put("unmerge", () -> onTask(ActionKind.UNMERGE, "unmerge"));
        verbs.put("merge", this::merge);
        verbs.put("stream", this::hear);
        verbs.put("close", () -> say(ActionKind.CLOSE, step.text("close"), null, Map.of()));
        verbs.put("beacon", () -> say(ActionKind.DRAW, null, null, Map.of("value", step.text("beacon"))));
        // last, for a complaint and a transfer may speak of a plan
        verbs.put("complaint", () -> lead(ActionKind.COMPLAINT, "complaint"));
        verbs.put("transfer", () -> lead(ActionKind.TRANSFER, "transfer"));
        verbs.put("plan", () -> lead(ActionKind.PLAN, "plan"));
        return verbs;
    }

    private void open() {
        play.open(
                step.text("alert"),
                severity(Severity.YELLOW),
                step.texts("items"),
                step.optionalText("device"),
                step.truth("shadow", false));
    }

    /** The lead's id is the action's, so that later steps can name it. */
    private void lead(ActionKind kind, String verb) {
        Map<String, String> data = data(Map.of("items", String.join(",", step.texts("items"))));
        step.find("due").ifPresent(due -> data.put("due", Long.toString(play.moments.read(due, play.clock, problems))));
        play.act(kind, step.text(verb), null, null, data);
    }

    private void revise(String verb, AlertState to, AlertChange change) {
        Severity severity = step.has("severity") ? severity(Severity.YELLOW) : null;
        if (!play.revise(step.text(verb), to, change, severity)) {
            problems.add(step.get(verb), "an alert that an earlier step opened");
        }
    }

    private void merge() {
        Task from = taskOf("merge");
        Task into = taskOf("into");
        if (from != null && into != null) {
            say(ActionKind.MERGE, null, into.id(), Map.of("from", from.id()));
        }
    }

    private void hear() {
        Task task = taskOf("stream");
        if (task != null) {
            WatchStatus status = step.oneOf("says", WatchStatus.class, WatchStatus.VERIFIED);
            play.hear(task, step.text("item"), status, step.wholeNumber("revision", 1));
        }
    }

    private void onTask(ActionKind kind, String verb) {
        Task task = taskOf(verb);
        if (task != null) {
            Map<String, String> more = new HashMap<>();
            if (step.text("exclude", "").equals("first")) {
                more.put("exclude", task.officers().get(0));
            }
            if (step.has("officers")) {
                more.put("officers", String.join(",", step.texts("officers")));
            }
            say(kind, step.text(verb), task.id(), more);
        }
    }

    private @Nullable Task taskOf(String verb) {
        String lead = step.text(verb);
        return play.taskOf(lead).orElseGet(() -> {
            problems.add(step.get(verb), "a lead that has a place in a task");
            return null;
        });
    }

    private void say(ActionKind kind, @Nullable String lead, @Nullable String task, Map<String, String> more) {
        play.act(kind, kind + "@" + play.clock + "/" + lead + "/" + task, lead, task, data(more));
    }

    private Map<String, String> data(Map<String, String> more) {
        Map<String, String> data = new HashMap<>();
        for (String key : DATA) {
            if (step.find(key).filter(value -> value.isText()).isPresent()) {
                data.put(key, step.text(key));
            }
        }
        data.putAll(more);
        return data;
    }

    private void changePremise(YamlMap changes) {
        Premise old = play.premise;
        play.premise = new Premise(
                old.id(),
                old.revision() + 1,
                play.clock,
                old.name(),
                old.enterprise(),
                old.creditCode(),
                old.scenario(),
                old.industry(),
                old.street(),
                old.area(),
                old.latitude(),
                old.longitude(),
                old.zone(),
                changes.has("grade") ? Stage.grade(changes, problems) : old.grade(),
                old.managementLevel(),
                changes.truth("key_supervision", old.keySupervision()),
                old.tags(),
                changes.truth("devices_gone", false) ? List.of() : old.devices(),
                old.limits());
        changes.refuseOthers();
    }

    private Severity severity(Severity otherwise) {
        return step.oneOf("severity", Severity.class, otherwise);
    }
}
