package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.calendar.Dates;
import dev.vigil.domain.inspection.remote.Conclusion;
import dev.vigil.domain.inspection.remote.DeviceView;
import dev.vigil.domain.inspection.remote.RemoteCheck;
import dev.vigil.domain.inspection.remote.TechnicalReview;
import dev.vigil.domain.premise.DeviceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The steps of a remote check; out comes for each whether it was taken, and of a review whether the data may be used. */
final class RemoteScene {
    private final Moments moments;
    private final Problems problems;
    private RemoteCheck check = RemoteCheck.of("t");

    RemoteScene(Moments moments, Problems problems) {
        this.moments = moments;
        this.problems = problems;
    }

    List<String> play(List<YamlValue> steps) {
        List<String> out = new ArrayList<>();
        for (YamlValue value : steps) {
            YamlMap step = value.map(problems);
            out.add(take(step));
            step.refuseOthers();
        }
        return out;
    }

    private String take(YamlMap step) {
        if (step.has("review")) {
            return reviewed(step.get("review").map(problems));
        }
        if (step.has("ask")) {
            return taken(check.asked(moments.read(step.get("ask"), 0, problems)));
        }
        if (step.has("explain")) {
            return taken(check.explained(step.text("explain")));
        }
        if (step.has("look")) {
            long at = moments.read(step.get("at"), 0, problems);
            return taken(check.looked(step.texts("look"), "hash of what they saw", at));
        }
        return taken(check.concluded(step.oneOf("conclude", Conclusion.class, Conclusion.CORRECTED)));
    }

    private String reviewed(YamlMap map) {
        boolean calibrated = map.has("calibrated_until");
        LocalDate until = Dates.day(map, "calibrated_until", Dates.NEVER, problems);
        DeviceView device = new DeviceView(
                "d",
                map.oneOf("kind", DeviceKind.class, DeviceKind.SENSOR),
                List.of(),
                map.truth("troubled", false),
                calibrated ? until : null);
        int samples = map.wholeNumber("samples", 60);
        TechnicalReview review = TechnicalReview.of(
                samples,
                map.wholeNumber("normal", samples),
                device,
                Dates.day(map, "on", LocalDate.of(2026, 3, 2), problems));
        map.refuseOthers();
        RemoteCheck.Step step = check.reviewed(review);
        check = step.check();
        if (!step.taken()) {
            return "refused";
        }
        return review.usable() ? "usable" : "unusable";
    }

    private String taken(RemoteCheck.Step step) {
        check = step.check();
        return step.taken() ? "taken" : "refused";
    }
}
