package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.calendar.Dates;
import dev.vigil.domain.inspection.finding.Disposition;
import dev.vigil.domain.inspection.finding.DispositionProposal;
import dev.vigil.domain.inspection.finding.Finding;
import dev.vigil.domain.inspection.finding.History;
import dev.vigil.domain.inspection.finding.LeniencyCheck;
import dev.vigil.domain.inspection.finding.LeniencyProposal;
import dev.vigil.domain.inspection.finding.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding and the history of its premise; out come the proposal and the dispositions. */
record LeniencyScene(InspectionBook book, Moments moments, Problems problems) {
    /** {@code [lenient|punished, disposition, …]}. */
    List<String> play(YamlMap scene) {
        String code = scene.text("item");
        References.check(scene, "item", List.of(code), book.catalogue().items().keySet(), problems);
        Finding finding = finding(scene, code);
        History history = new History(
                Dates.day(scene, "since", LocalDate.of(2020, 1, 1), problems),
                scene.list("history").stream().map(this::earlier).toList());
        String department = scene.text("by", "");
        scene.refuseOthers();
        Item item = book.catalogue().items().get(code);
        if (item == null) {
            return List.of();
        }
        LeniencyProposal proposal = new LeniencyCheck(book.options().calendar()).propose(finding, item, history);
        List<String> out = new ArrayList<>();
        out.add(proposal.proposed() ? "lenient" : "punished");
        DispositionProposal.of(finding, item, proposal, department.isEmpty() ? item.lead() : department)
                .dispositions()
                .stream()
                .map(Disposition::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(out::add);
        return out;
    }

    private Finding earlier(YamlValue value) {
        YamlMap map = value.map(problems);
        Finding finding = finding(map, map.text("item"));
        map.refuseOthers();
        return finding;
    }

    private Finding finding(YamlMap map, String item) {
        long at = moments.read(map.get("at"), 0, problems);
        return new Finding(
                item + "@" + at,
                "t",
                "p1",
                item,
                map.oneOf("result", Result.class, Result.VIOLATION),
                List.of("a", "b"),
                map.truth("corrected", false),
                "",
                List.of(),
                at);
    }
}
