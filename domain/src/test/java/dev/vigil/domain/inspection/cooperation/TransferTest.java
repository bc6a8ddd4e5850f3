package dev.vigil.domain.inspection.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.ListType;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.cooperation.Consultation.Decision;
import dev.vigil.domain.inspection.cooperation.Consultation.Opinion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final long MONDAY = Instant.parse("2026-03-02T01:00:00Z").toEpochMilli();
    private static final Bilingual WHY = Bilingual.of("not ours");

    private final Item item = new Item(
            "ECO-DATA-01",
            Bilingual.of("data"),
            "ECO",
            List.of(),
            "ECO",
            List.of("MKT"),
            Method.ON_SITE,
            List.of(),
            List.of(),
            false,
            List.of(),
            ListType.FOCUS,
            true,
            null);
    private final Transfer offered =
            Transfer.offer("x", "p1", item, "MKT", List.of("hash"), MONDAY, WorkCalendar.plain());

    @Test
    void goesToTheDepartmentThatAnswersForTheItemWithItsEvidence() {
        assertThat(offered.to()).isEqualTo("ECO");
        assertThat(offered.accepted(WHY).evidence()).containsExactly("hash");
    }

    @Test
    void whoIsCompetentCannotHandOver() {
        assertThatThrownBy(() -> Transfer.offer("x", "p1", item, "ECO", List.of(), MONDAY, WorkCalendar.plain()))
                .hasMessageContaining("competent itself");
    }

    @Test
    void silenceIsADisputeAndNotALostCase() {
        assertThat(offered.at(offered.answerBy()).state()).isEqualTo(Transfer.State.OFFERED);
        assertThat(offered.at(offered.answerBy() + 1).state()).isEqualTo(Transfer.State.DISPUTED);
    }

    @Test
    void anAnswerStands() {
        assertThat(offered.accepted(WHY).refused(WHY).state()).isEqualTo(Transfer.State.ACCEPTED);
    }

    @Test
    void aDisputeIsDiscussedAndAgreementDecides() {
        Consultation consultation = Consultation.onTransfer(offered.refused(WHY), MONDAY + 1_000)
                .said(new Opinion("MKT", "ECO", "theirs", MONDAY))
                .said(new Opinion("ECO", "MKT", "theirs", MONDAY))
                .said(new Opinion("ECO", "ECO", "all right", MONDAY + 10));

        assertThat(consultation.decision().by()).isEqualTo("all");
        assertThat(consultation.decision().position()).isEqualTo("ECO");
    }

    @Test
    void nobodyDecidesHisOwnDisputeAndEverybodyIsHeardFirst() {
        Consultation open = Consultation.onTransfer(offered.refused(WHY), MONDAY + 1_000)
                .said(new Opinion("MKT", "ECO", "theirs", MONDAY));

        assertThat(open.decided(new Decision("MKT", "ECO", "", MONDAY)).decision())
                .isNull();
        assertThat(open.decided(new Decision("ECO", "justice", "", MONDAY)).decision())
                .isNull();
        assertThat(open.decided(new Decision("ECO", "justice", "", MONDAY + 1_000))
                        .decision()
                        .position())
                .isEqualTo("ECO");
    }

    @Test
    void aDecisionStands() {
        Consultation decided = Consultation.onTransfer(offered.refused(WHY), MONDAY)
                .decided(new Decision("ECO", "justice", "", MONDAY + 1));

        assertThat(decided.said(new Opinion("ECO", "MKT", "no", MONDAY + 2))).isEqualTo(decided);
    }
}
