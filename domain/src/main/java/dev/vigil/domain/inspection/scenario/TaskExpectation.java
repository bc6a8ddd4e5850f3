package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.draw.DrawVerification;
import dev.vigil.domain.inspection.frequency.GuardDecision;
import dev.vigil.domain.inspection.remote.ItemCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a scenario expects of one task. */
final class TaskExpectation {
    private final Play play;
    private final Task task;
    private final TaskBasis basis;
    private final YamlMap expected;
    private final Problems problems;
    private final List<String> failures = new ArrayList<>();

    TaskExpectation(Play play, Task task, YamlMap expected, Problems problems) {
        this.play = play;
        this.task = task;
        this.basis = task.basis() == null ? TaskBasis.none() : task.basis();
        this.expected = expected;
        this.problems = problems;
    }

    List<String> failures() {
        text("state", () -> code(task.state()));
        text("kind", () -> code(task.kind()));
        text("severity", () -> task.severity().code());
        text("method", () -> code(task.method()));
        text("due", () -> play.moments.show(task.dueAt()));
        text("opened", () -> play.moments.show(task.openedAt()));
        text("officers", () -> Integer.toString(task.officers().size()));
        text("draws", () -> Integer.toString(basis.draw().done().size()));
        text("patrol", () -> Integer.toString(basis.draw().patrol().size()));
        text("rounds", () -> Integer.toString(basis.rounds().size()));
        text("would", () -> Integer.toString(basis.visits().would().size()));
        text("saved", () -> Integer.toString(basis.visits().saved()));
        text("guard", this::guard);
        texts("holds", names(part -> !part.withdrawn()));
        texts("withdrawn", names(TaskPart::withdrawn));
        texts("items", task.items());
        texts("departments", task.departments());
        texts("drawn", task.officers());
        texts(
                "missing",
                basis.checks().stream()
                        .map(ItemCheck::missing)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        texts("alternatives", alternatives());
        contains("reason", task.reason());
        contains("method_reason", task.methodReason());
        contains("failure", basis.draw().failure());
        contains("part_reason", task.parts().get(task.parts().size() - 1).reason());
        expected.find("follows").ifPresent(value -> follows(value, value.text(problems)));
        verifiable();
        return failures;
    }

    private String guard() {
        GuardDecision decision = basis.guard();
        return decision == null ? "none" : code(decision.outcome());
    }

    private List<String> alternatives() {
        GuardDecision decision = basis.guard();
        return decision == null
                ? List.of()
                : decision.alternatives().stream().map(one -> code(one.way())).toList();
    }

    private List<String> names(Predicate<TaskPart> which) {
        return task.parts().stream().filter(which).map(TaskPart::alert).toList();
    }

    /** Nobody has to ask for it: every draw of every scenario must verify. */
    private void verifiable() {
        DrawVerification.chain(basis.draw().done())
                .forEach(problem -> fail(expected.self(), "draws", "verifiable", problem));
    }

    private void follows(YamlValue at, String lead) {
        String followed = play.tasks().stream()
                .filter(one -> one.id().equals(basis.follows()))
                .flatMap(one -> one.parts().stream())
                .map(TaskPart::alert)
                .filter(lead::equals)
                .findFirst()
                .orElse("nothing");
        if (!followed.equals(lead)) {
            fail(at, "follows", lead, followed);
        }
    }

    private void text(String key, Supplier<String> found) {
        expected.find(key).ifPresent(value -> {
            String wanted = value.text(problems);
            if (!wanted.equals(found.get())) {
                fail(value, key, wanted, found.get());
            }
        });
    }

    private void texts(String key, List<String> found) {
        expected.find(key).ifPresent(value -> {
            List<String> wanted = expected.texts(key);
            if (!wanted.equals(found)) {
                fail(value, key, wanted.toString(), found.toString());
            }
        });
    }

    private void contains(String key, @Nullable Bilingual found) {
        expected.find(key).ifPresent(value -> {
            String wanted = value.text(problems);
            if (found == null || !(found.zh() + "\n" + found.en()).contains(wanted)) {
                fail(value, key, "… " + wanted + " …", found == null ? "nothing" : found.en());
            }
        });
    }

    private void fail(YamlValue at, String key, String wanted, String found) {
        failures.add(at.file() + ":" + at.line() + ": " + key + ": expected " + wanted + ", found " + found);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
