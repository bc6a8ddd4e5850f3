package dev.vigil.domain.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.premise.Premise;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    private final Premise premise = Premise.bare("p1", List.of());

    @Test
    void aRefusalBringsKeySupervisionThroughTheRegistry() {
        Premise next = Consequences.ofRefusal().applyTo(premise, "ECO-DUST-01", 5_000);

        assertThat(next.keySupervision()).isTrue();
        assertThat(next.revision()).isEqualTo(premise.revision() + 1);
        assertThat(next.effectiveFrom()).isEqualTo(5_000);
        assertThat(next.tags()).containsExactly("strict:ECO-DUST-01");
    }

    @Test
    void whoIsUnderKeySupervisionAlreadyIsNotRevisedAgain() {
        Premise under = Consequences.ofRefusal().applyTo(premise, "ECO-DUST-01", 5_000);

        assertThat(Consequences.ofRefusal().applyTo(under, "ECO-DUST-01", 6_000))
                .isSameAs(under);
    }

    @Test
    void anOrderThatRelapsedKeepsItsIdAndCountsOn() {
        RectificationOrder order = new RectificationOrder(
                RectificationOrder.idOf("t", "ECO-DUST-01"),
                "p1",
                "t",
                "ECO-DUST-01",
                "ECO",
                "dust",
                null,
                null,
                1_000,
                2_000,
                WatchTerms.defaults(),
                0);
        RectificationOrder again = order.again(3_000, 4_000);

        assertThat(again.id()).isEqualTo(order.id());
        assertThat(again.relapses()).isEqualTo(1);
        assertThat(order.watched()).isTrue();
    }

    @Test
    void termsThatProveNothingAreRefused() {
        assertThatThrownBy(() -> new WatchTerms(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
