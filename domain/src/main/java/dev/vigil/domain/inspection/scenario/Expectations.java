package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.ledger.Ledger;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a scenario expects with what came out; only what is written down is compared. */
final class Expectations {
    private final Play play;
    private final Problems problems;
    private final List<String> failures = new ArrayList<>();

    private Expectations(Play play, Problems problems) {
        this.play = play;
        this.problems = problems;
    }

    static List<String> failures(Play play, YamlValue expected, Problems problems) {
        Expectations expectations = new Expectations(play, problems);
        expectations.compare(expected.map(problems));
        return expectations.failures;
    }

    private void compare(YamlMap expected) {
        long standing = play.tasks().stream().filter(Task::stands).count();
        expected.find("standing")
                .ifPresent(value -> same(value, "tasks that stand", standing, value.wholeNumber(problems)));
        expected.find("published")
                .ifPresent(value -> same(value, "revisions published", play.published(), value.wholeNumber(problems)));
        for (YamlValue value : expected.list("tasks")) {
            task(value);
        }
        expected.find("ledger").ifPresent(value -> ledger(value, value.map(problems)));
        expected.refuseOthers();
    }

    private void task(YamlValue value) {
        YamlMap map = value.map(problems);
        String lead = map.text("of");
        Optional<Task> task = play.taskOf(lead);
        if (task.isEmpty()) {
            failures.add(value.file() + ":" + value.line() + ": no task holds " + lead);
            return;
        }
        TaskExpectation expectation = new TaskExpectation(play, task.get(), map, problems);
        failures.addAll(expectation.failures());
        map.refuseOthers();
    }

    private void ledger(YamlValue at, YamlMap map) {
        LedgerLine total = Ledger.of(play.tasks(), premise -> play.premise).total();
        map.find("would")
                .ifPresent(value ->
                        same(value, "visits that would have been", total.would(), value.wholeNumber(problems)));
        map.find("was").ifPresent(value -> same(value, "visits paid", total.was(), value.wholeNumber(problems)));
        map.find("saved").ifPresent(value -> same(value, "visits saved", total.saved(), value.wholeNumber(problems)));
        map.refuseOthers();
        if (map.entries().isEmpty()) {
            problems.add(at, "would, was or saved");
        }
    }

    private void same(YamlValue at, String what, long found, long expected) {
        if (found != expected) {
            failures.add(at.file() + ":" + at.line() + ": " + what + ": expected " + expected + ", found " + found);
        }
    }
}
