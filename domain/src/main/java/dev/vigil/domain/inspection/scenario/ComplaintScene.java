package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.cooperation.Complaint;
import java.util.ArrayList;
import java.util.List;

/** A complaint; out come where it goes, the day of the answer, and who must stay out of it. */
record ComplaintScene(InspectionBook book, Moments moments, Problems problems) {
    List<String> play(YamlMap scene) {
        WorkCalendar calendar = book.options().calendar();
        Complaint complaint = new Complaint(
                "c",
                scene.oneOf("about", Complaint.About.class, Complaint.About.ENTERPRISE),
                "p1",
                null,
                List.of(),
                "words",
                moments.read(scene.get("at"), 0, problems));
        Complaint.Route route = complaint.route(scene.texts("checked_by"), calendar);
        scene.refuseOthers();
        List<String> out = new ArrayList<>();
        out.add(route.to());
        out.add(calendar.dayOf(route.answerBy()).toString());
        out.addAll(route.excluded());
        return out;
    }
}
