package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decisions that need no case file: leniency, the watch over an order, a draw of premises, cooperation, coverage. */
final class Checks {
    private Checks() {}

    static List<String> failures(YamlMap check, InspectionBook book, Problems problems) {
        YamlValue expect = check.get("expect");
        Map<String, Function<YamlValue, List<String>>> scenes = scenes(book, problems);
        List<String> found = scenes.entrySet().stream()
                .filter(scene -> check.has(scene.getKey()))
                .findFirst()
                .map(scene -> scene.getValue().apply(check.get(scene.getKey())))
                .orElseGet(() -> {
                    problems.add(check.self(), "one of " + String.join(", ", scenes.keySet()));
                    return List.of();
                });
        check.refuseOthers();
        List<String> wanted = check.texts("expect");
        return wanted.equals(found)
                ? List.of()
                : List.of(expect.file() + ":" + expect.line() + ": expected " + wanted + ", found " + found);
    }

    private static Map<String, Function<YamlValue, List<String>>> scenes(InspectionBook book, Problems problems) {
        Moments moments = new Moments(book.options().calendar().zoneId());
        Map<String, Function<YamlValue, List<String>>> scenes = new LinkedHashMap<>();
        scenes.put("leniency", at -> new LeniencyScene(book, moments, problems).play(at.map(problems)));
        scenes.put("watch", at -> new WatchScene(book, moments, problems).play(at.map(problems)));
        scenes.put("publication", at -> new PublicationScene(book, moments, problems).play(at.map(problems)));
        scenes.put("remote", at -> new RemoteScene(moments, problems).play(at.list(problems)));
        scenes.put("dispute", at -> new DisputeScene(book, moments, problems).play(at.map(problems)));
        scenes.put("complaint", at -> new ComplaintScene(book, moments, problems).play(at.map(problems)));
        scenes.put("ratings", at -> new RatingsScene(problems).play(at.list(problems)));
        scenes.put("coverage", at -> new CoverageScene(book, problems).play(at.map(problems)));
        scenes.put("plan", at -> new PlanScene(book, moments, problems).play(at.map(problems)));
        return scenes;
    }
}
