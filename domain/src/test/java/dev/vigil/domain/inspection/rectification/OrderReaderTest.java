package dev.vigil.domain.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderReaderTest {
    private final Map<String, String> data =
            new HashMap<>(Map.of("item", "ECO-DUST-01", "department", "ECO", "due", "5000", "rule", "dust"));

    private Action order(@Nullable String task) {
        return new Action("a-1", ActionKind.ORDER, "p1", null, task, "officer", 1_000, null, data);
    }

    @Test
    void anOrderBecomesAWatchWithDefaultTerms() {
        RectificationOrder order = OrderReader.read(order("t-1")).orElseThrow();

        assertThat(order.id()).isEqualTo(RectificationOrder.idOf("t-1", "ECO-DUST-01"));
        assertThat(order.servedAt()).isEqualTo(1_000);
        assertThat(order.watched()).isTrue();
        assertThat(order.terms()).isEqualTo(WatchTerms.defaults());
    }

    @Test
    void termsThatCanBeReadStandAndOthersFallBack() {
        data.putAll(Map.of("observe", "36h", "share", "7", "relapse", "30d", "relapses", "1"));
        RectificationOrder order = OrderReader.read(order("t-1")).orElseThrow();

        assertThat(order.terms())
                .isEqualTo(new WatchTerms(36 * 3_600_000L, WatchTerms.defaults().share(), 30L * 86_400_000L));
        assertThat(order.relapses()).isEqualTo(1);
    }

    @Test
    void anOrderWithoutTaskItemOrDateIsNone() {
        assertThat(OrderReader.read(order(null))).isEmpty();
        data.put("due", "tomorrow");
        assertThat(OrderReader.read(order("t-1"))).isEmpty();
        data.put("due", "5000");
        data.remove("item");
        assertThat(OrderReader.read(order("t-1"))).isEmpty();
    }

    @Test
    void figuresTellWhatWasSavedFromWhatNobodyKnows() {
        RectificationOrder order = OrderReader.read(order("t-1")).orElseThrow();
        VerificationWatch running = VerificationWatch.of(order);
        VerificationWatch undecided = running.at(6_000);

        assertThat(OrderFigures.of(List.of(running, undecided))).isEqualTo(new OrderFigures(1, 0, 0, 1, 0, 0));
        assertThat(OrderFigures.of(List.of()).visitsSaved()).isZero();
    }
}
