package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.cooperation.Consultation;
import dev.vigil.domain.inspection.cooperation.Consultation.Decision;
import dev.vigil.domain.inspection.cooperation.Consultation.Opinion;
import dev.vigil.domain.inspection.cooperation.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A case that is handed over, and the consultation if it is sent back. */
record DisputeScene(InspectionBook book, Moments moments, Problems problems) {
    /**
     * {@code [to, state]}, after a dispute {@code [to, state, position | undecided]}; then the evidence that lies with whoever has
     * the case in the end, when {@code evidence} names some.
     */
    List<String> play(YamlMap scene) {
        String code = scene.text("item");
        References.check(scene, "item", List.of(code), book.catalogue().items().keySet(), problems);
        Item item = book.catalogue().items().get(code);
        String from = scene.text("from");
        long at = moments.read(scene.get("at"), 0, problems);
        if (item == null || item.lead().equals(from)) {
            problems.add(scene.get("from"), "a department that does not answer for the item itself");
            return List.of();
        }
        Transfer transfer = Transfer.offer(
                "x",
                "p1",
                item,
                from,
                scene.texts("evidence"),
                at,
                book.options().calendar());
        transfer = answered(transfer, scene.text("answer", "none"));
        if (scene.has("until")) {
            transfer = transfer.at(moments.read(scene.get("until"), at, problems));
        }
        List<String> out =
                new ArrayList<>(List.of(transfer.to(), transfer.state().name().toLowerCase(Locale.ROOT)));
        if (transfer.state() == Transfer.State.DISPUTED) {
            Decision decision = consulted(transfer, scene, at).decision();
            out.add(decision == null ? "undecided" : decision.position());
        }
        out.addAll(transfer.evidence());
        scene.refuseOthers();
        return out;
    }

    private static Transfer answered(Transfer transfer, String answer) {
        return switch (answer) {
            case "accepted" -> transfer.accepted(Bilingual.of("ours"));
            case "refused" -> transfer.refused(Bilingual.of("not ours"));
            default -> transfer;
        };
    }

    private Consultation consulted(Transfer transfer, YamlMap scene, long at) {
        long decideBy = book.options().calendar().closingAfter(at, 2 * Transfer.DAYS_TO_ANSWER);
        Consultation consultation = Consultation.onTransfer(transfer, decideBy);
        for (YamlValue value : scene.list("opinions")) {
            YamlMap opinion = value.map(problems);
            consultation = consultation.said(new Opinion(opinion.text("by"), opinion.text("says"), "", at));
            opinion.refuseOthers();
        }
        if (scene.has("decide")) {
            YamlMap decide = scene.get("decide").map(problems);
            long when = moments.read(decide.get("at"), at, problems);
            consultation = consultation.decided(new Decision(decide.text("says"), decide.text("by"), "", when));
            decide.refuseOthers();
        }
        return consultation;
    }
}
