package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.rectification.Consequence;
import dev.vigil.domain.inspection.rectification.Consequences;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import dev.vigil.domain.inspection.rectification.VerificationWatch;
import dev.vigil.domain.inspection.rectification.WatchSlot;
import dev.vigil.domain.inspection.rectification.WatchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An order and what the stream said afterwards, hour by hour; out come the status and the consequences. */
record WatchScene(InspectionBook book, Moments moments, Problems problems) {
    private static final long HOUR = 3_600_000L;

    /** {@code [status, consequence, …]}. */
    List<String> play(YamlMap scene) {
        long served = moments.read(scene.get("served"), 0, problems);
        WatchTerms otherwise = WatchTerms.defaults();
        RectificationOrder order = new RectificationOrder(
                "o-1",
                "p1",
                "t-1",
                "ECO-DUST-01",
                "ECO",
                "dust",
                null,
                null,
                served,
                Math.max(served + 1, moments.read(scene.get("due"), served, problems)),
                new WatchTerms(
                        scene.duration("observe", otherwise.observe()),
                        scene.number("share", otherwise.share()),
                        scene.duration("relapse", otherwise.relapse())),
                scene.wholeNumber("relapses", 0));
        VerificationWatch watch = VerificationWatch.of(order);
        for (YamlValue stretch : scene.list("stream")) {
            watch = hours(watch, stretch.map(problems));
        }
        if (scene.has("until")) {
            watch = watch.at(moments.read(scene.get("until"), served, problems));
        }
        scene.refuseOthers();
        List<String> out = new ArrayList<>();
        out.add(watch.status().name().toLowerCase(Locale.ROOT));
        Consequences.of(watch).list().stream()
                .map(Consequence::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(out::add);
        return out;
    }

    /** {@code {from, to, valid: 0.9, violated: false}}: the same in every hour of the stretch. */
    private VerificationWatch hours(VerificationWatch before, YamlMap stretch) {
        long from = moments.read(stretch.get("from"), 0, problems);
        long to = moments.read(stretch.get("to"), from, problems);
        int valid = (int) Math.round(60 * stretch.number("valid", 1));
        boolean violated = stretch.truth("violated", false);
        stretch.refuseOthers();
        VerificationWatch watch = before;
        for (long at = from; at < to; at += HOUR) {
            watch = watch.on(
                    new WatchSlot(at, at + HOUR, 60, valid, violated),
                    book.options().calendar());
        }
        return watch;
    }
}
