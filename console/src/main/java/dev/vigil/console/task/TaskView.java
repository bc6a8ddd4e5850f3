package dev.vigil.console.task;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.TaskState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as the interface shows it.
 *
 * @param officers certificate numbers
 * @param patrol ids of the street patrol that comes along
 * @param officerNames of officers and patrol, as far as the directory knows them
 */
public record TaskView(
        String id,
        int revision,
        String premise,
        Bilingual premiseName,
        @Nullable String street,
        TaskState state,
        TaskKind kind,
        String severity,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        OffsetDateTime publishedAt,
        Method method,
        Bilingual methodReason,
        List<Part> parts,
        List<String> items,
        List<String> departments,
        List<String> officers,
        List<String> patrol,
        Map<String, String> officerNames,
        Bilingual reason,
        @Nullable String follows) {

    /** What one alert brings to the task. */
    public record Part(
            String alert,
            String rule,
            Bilingual title,
            String severity,
            List<String> items,
            List<String> departments,
            OffsetDateTime dueAt,
            OffsetDateTime joinedAt,
            boolean withdrawn,
            Bilingual reason,
            TaskKind kind) {
        static Part of(TaskPart part) {
            return new Part(
                    part.alert(),
                    part.rule(),
                    part.title(),
                    part.severity().code(),
                    part.items(),
                    part.departments(),
                    DistrictTime.of(part.dueAt()),
                    DistrictTime.of(part.joinedAt()),
                    part.withdrawn(),
                    part.reason() == null ? Bilingual.of("") : part.reason(),
                    part.kind());
        }
    }
}
