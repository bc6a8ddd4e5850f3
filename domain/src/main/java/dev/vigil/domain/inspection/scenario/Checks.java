package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import java.util.List;

/** Decisions that need no case file: leniency, the watch over an order, publication dates. */
final class Checks {
    private Checks() {}

    static List<String> failures(YamlMap check, InspectionBook book, Problems problems) {
        Moments moments = new Moments(book.options().calendar().zoneId());
        YamlValue expect = check.get("expect");
        List<String> found;
        if (check.has("leniency")) {
            found = new LeniencyScene(book, moments, problems)
                    .play(check.get("leniency").map(problems));
        } else if (check.has("watch")) {
            found = new WatchScene(book, moments, problems)
                    .play(check.get("watch").map(problems));
        } else if (check.has("publication")) {
            found = new PublicationScene(book, moments, problems)
                    .play(check.get("publication").map(problems));
        } else {
            problems.add(check.self(), "one of leniency, watch, publication");
            found = List.of();
        }
        check.refuseOthers();
        List<String> wanted = check.texts("expect");
        return wanted.equals(found)
                ? List.of()
                : List.of(expect.file() + ":" + expect.line() + ": expected " + wanted + ", found " + found);
    }
}
