package dev.vigil.domain.inspection.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.premise.DeviceKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> TWO = List.of("a", "b");

    private final DeviceView sound =
            new DeviceView("d", DeviceKind.SENSOR, List.of("pm10"), false, LocalDate.of(2026, 12, 31));

    private RemoteCheck asked() {
        RemoteCheck reviewed = RemoteCheck.of("t")
                .reviewed(TechnicalReview.of(60, 60, sound, DAY))
                .check();
        return reviewed.asked(1_000).check();
    }

    @Test
    void goesFromReviewToConclusion() {
        RemoteCheck.Step end = asked().explained("we watered the site")
                .check()
                .looked(TWO, "hash", 500)
                .check()
                .concluded(Conclusion.CORRECTED);

        assertThat(end.taken()).isTrue();
        assertThat(end.check().conclusion()).isEqualTo(Conclusion.CORRECTED);
        assertThat(end.check().recordHash()).isEqualTo("hash");
    }

    @Test
    void theReviewComesFirst() {
        assertThat(RemoteCheck.of("t").asked(1_000).refusal().en()).contains("review comes first");
    }

    @Test
    void flaggedOrUncalibratedDataAccuseNobody() {
        DeviceView uncalibrated = new DeviceView("d", DeviceKind.SENSOR, List.of("pm10"), false, null);
        TechnicalReview review = TechnicalReview.of(60, 50, uncalibrated, DAY);

        assertThat(review.faults()).hasSize(2);
        assertThat(RemoteCheck.of("t").reviewed(review).check().asked(1_000).taken())
                .isFalse();
    }

    @Test
    void aFalseAlarmByReviewNeedsNoLook() {
        TechnicalReview review = TechnicalReview.of(0, 0, sound, DAY);

        assertThat(RemoteCheck.of("t")
                        .reviewed(review)
                        .check()
                        .concluded(Conclusion.FALSE_ALARM)
                        .taken())
                .isTrue();
    }

    @Test
    void theEnterpriseHasItsTimeToExplain() {
        assertThat(asked().looked(TWO, "hash", 999).taken()).isFalse();
        assertThat(asked().looked(TWO, "hash", 1_000).taken()).isTrue();
    }

    @Test
    void oneOfficerTwiceIsNotTwoOfficers() {
        assertThat(asked().looked(List.of("a", "a"), "hash", 1_000).taken()).isFalse();
    }

    @Test
    void nothingIsConcludedWithoutALookExceptGoingThere() {
        assertThat(asked().concluded(Conclusion.ORDER).taken()).isFalse();
        assertThat(asked().concluded(Conclusion.ON_SITE).taken()).isTrue();
    }

    @Test
    void aConclusionStands() {
        RemoteCheck concluded = asked().concluded(Conclusion.ON_SITE).check();

        assertThat(concluded.concluded(Conclusion.CORRECTED).taken()).isFalse();
    }
}
