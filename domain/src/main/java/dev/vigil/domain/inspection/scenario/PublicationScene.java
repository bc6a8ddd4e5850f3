package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.cooperation.Publication;
import java.util.List;

/** A decision; out comes the last day on which it must be public. */
record PublicationScene(InspectionBook book, Moments moments, Problems problems) {
    List<String> play(YamlMap scene) {
        Publication publication = Publication.of(
                scene.oneOf("kind", Publication.Kind.class, Publication.Kind.CHECK_RESULT),
                moments.read(scene.get("decided"), 0, problems),
                book.options().calendar());
        scene.refuseOthers();
        return List.of(publication.publishBy().toString());
    }
}
