package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Nonce;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.inspection.plan.Plan;
import dev.vigil.domain.inspection.plan.PremiseDraw;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plan draws premises; out come how many of each grade, who was left out and why, and what the draw is worth. */
final class PlanScene {
    private final InspectionBook book;
    private final Moments moments;
    private final Problems problems;
    private final List<Premise> premises = new ArrayList<>();
    private final Map<String, List<Visit>> visits = new HashMap<>();

    PlanScene(InspectionBook book, Moments moments, Problems problems) {
        this.book = book;
        this.moments = moments;
        this.problems = problems;
    }

    List<String> play(YamlMap scene) {
        long at = moments.read(scene.get("at"), 0, problems);
        Plan plan = new Plan(
                "plan",
                TaskKind.PLANNED,
                Bilingual.of("plan"),
                scene.text("department"),
                scene.texts("items"),
                scene.texts("scenarios"),
                book.options().calendar().dayOf(at),
                at + 1);
        for (YamlValue value : scene.list("premises")) {
            kind(value.map(problems), plan, at);
        }
        scene.refuseOthers();
        PremiseDraw draw = new PremiseDraw(book);
        String nonce = Nonce.of("scenario", plan.id(), 1);
        Commitment commitment = draw.commitment(
                plan, premises, id -> visits.getOrDefault(id, List.of()), DrawTranscript.nonceHash(nonce), "clock", at);
        DrawTranscript transcript = DrawTranscript.draw(commitment, nonce, "clock:" + (at + 1), at + 1);
        return told(transcript, draw.leads(plan, transcript, id -> premiseOf(id).scenario(), "plan", at + 1));
    }

    /** {@code {grade: B, management_level: district, count: 100, visited: 0}}: so many of a kind, visited so often this year by this department. */
    private void kind(YamlMap map, Plan plan, long at) {
        int count = map.wholeNumber("count", 1);
        CreditGrade grade = Stage.grade(map, problems);
        int visited = map.wholeNumber("visited", 0);
        ManagementLevel level = Stage.level(map);
        List<String> tags = map.texts("tags");
        String scenario = map.text(
                "scenario", plan.scenarios().isEmpty() ? "" : plan.scenarios().get(0));
        map.refuseOthers();
        for (int i = 0; i < count; i++) {
            String id = "p-%s-%04d".formatted(grade.label(), premises.size());
            premises.add(Stage.premise(id, scenario, grade, level, tags));
            visits.put(
                    id,
                    Collections.nCopies(
                            visited,
                            new Visit("v", at - 1, plan.kind(), List.of(plan.department()), List.of(), true, 30)));
        }
    }

    private Premise premiseOf(String id) {
        return premises.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> told(DrawTranscript transcript, List<Action> leads) {
        Map<String, Integer> drawn = new TreeMap<>();
        leads.forEach(lead -> drawn.merge("drawn " + lead.data().get("grade"), 1, Integer::sum));
        Map<String, Integer> excluded = new TreeMap<>();
        transcript
                .commitment()
                .excluded()
                .forEach(one -> excluded.merge(one.why().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        List<String> out = new ArrayList<>();
        drawn.forEach((what, count) -> out.add(what + ": " + count));
        excluded.forEach((why, count) -> out.add(why + ": " + count));
        out.add(transcript.verify().isEmpty() ? "verified" : "not verified");
        return out;
    }
}
