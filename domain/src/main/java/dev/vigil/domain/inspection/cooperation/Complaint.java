package dev.vigil.domain.inspection.cooperation;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A complaint (投诉举报).
 *
 * @param task the check that it is about, for {@code INSPECTION}
 * @param items codes of what it may concern, for {@code ENTERPRISE}
 */
public record Complaint(
        String id, About about, String premise, @Nullable String task, List<String> items, String words, long at) {
    public enum About {
        /** what an enterprise does: a clue check */
        ENTERPRISE,
        /** how a check was made: to the supervisor, never to those who made it */
        INSPECTION;

        /** As it stands in {@code data.about} of the action. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param excluded certificate numbers of those who must not handle it */
    public record Route(String to, long answerBy, List<String> excluded, Bilingual reason) {}

    /** Working days for the answer. A start, to be confirmed by the district. */
    private static final int DAYS_TO_ANSWER = 7;

    public Complaint {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Until when what was complained of at {@code at} is answered, epoch ms. */
    public static long answerBy(long at, WorkCalendar calendar) {
        return calendar.closingAfter(at, DAYS_TO_ANSWER);
    }

    /** @param checkedBy certificate numbers of the officers of the check that it is about */
    public Route route(List<String> checkedBy, WorkCalendar calendar) {
        long answerBy = answerBy(at, calendar);
        return switch (about) {
            case ENTERPRISE ->
                new Route("clue-check", answerBy, List.of(), new Bilingual("转线索核查", "becomes a clue check"));
            case INSPECTION ->
                new Route(
                        "supervisor",
                        answerBy,
                        List.copyOf(checkedBy),
                        new Bilingual(
                                "转执法监督，被投诉人员回避", "goes to the supervisor; those complained about stay out of it"));
        };
    }
}
