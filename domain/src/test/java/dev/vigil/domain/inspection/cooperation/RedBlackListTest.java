package dev.vigil.domain.inspection.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.cooperation.RedBlackList.Colour;
import dev.vigil.domain.inspection.cooperation.RedBlackList.Thresholds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedBlackListTest {
    private static List<Rating> ratings(String department, int stars, int count) {
        return Collections.nCopies(count, new Rating("t", List.of(department), stars, 0));
    }

    private static Colour colour(int checks, List<Rating> ratings, int upheld) {
        return RedBlackList.of(Map.of("ECO", checks), ratings, Map.of("ECO", upheld), Thresholds.defaults())
                .lines()
                .get(0)
                .colour();
    }

    @Test
    void goodRatingsAndNoComplaintMakeAnExample() {
        assertThat(colour(100, ratings("ECO", 5, 5), 0)).isEqualTo(Colour.RED);
        assertThat(colour(100, ratings("ECO", 5, 5), 1)).isEqualTo(Colour.NONE);
    }

    @Test
    void aFewRatingsMakeNoColour() {
        assertThat(colour(100, ratings("ECO", 1, 4), 0)).isEqualTo(Colour.NONE);
    }

    @Test
    void poorRatingsOrManyUpheldComplaintsAreLookedInto() {
        assertThat(colour(100, ratings("ECO", 2, 5), 0)).isEqualTo(Colour.BLACK);
        assertThat(colour(100, List.of(), 5)).isEqualTo(Colour.BLACK);
        assertThat(colour(10, List.of(), 1)).as("one complaint is no pattern").isEqualTo(Colour.NONE);
    }

    @Test
    void aComplaintAboutACheckNeverGoesToThoseWhoMadeIt() {
        Complaint complaint = new Complaint(
                "c", Complaint.About.INSPECTION, "p1", "t", List.of(), "they shouted", 1_772_416_800_000L);
        Complaint.Route route = complaint.route(List.of("a", "b"), WorkCalendar.plain());

        assertThat(route.to()).isEqualTo("supervisor");
        assertThat(route.excluded()).containsExactly("a", "b");
        assertThat(route.answerBy()).isGreaterThan(complaint.at());
    }

    @Test
    void aComplaintAboutAnEnterpriseBecomesAClueCheck() {
        Complaint complaint =
                new Complaint("c", Complaint.About.ENTERPRISE, "p1", null, List.of("ECO-AIR-02"), "it smells", 0);

        assertThat(complaint.route(List.of(), WorkCalendar.plain()).to()).isEqualTo("clue-check");
    }
}
