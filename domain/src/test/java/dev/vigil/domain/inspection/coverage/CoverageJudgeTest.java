package dev.vigil.domain.inspection.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageJudgeTest {
    private static final Catalogue CATALOGUE = CatalogueFolder.read(Path.of("../config/catalogue"), new Problems());

    private final CoverageJudge judge = CoverageJudge.of(CATALOGUE);

    private static Premise site(Device... devices) {
        return new Premise(
                "p1",
                1,
                0,
                Bilingual.of("p1"),
                "e",
                null,
                "construction-site",
                null,
                "wanghai",
                "",
                0,
                0,
                "Asia/Shanghai",
                CreditGrade.B,
                false,
                List.of(),
                List.of(devices),
                List.of());
    }

    private static Device device(String id, Map<String, String> settings, String... metrics) {
        return new Device(id, List.of(), null, null, null, 0, List.of(metrics), Map.of(), Map.of(), settings);
    }

    private Map<String, Supervision> hour(Premise premise, HourQuality... quality) {
        Map<String, HourQuality> byDevice =
                List.of(quality).stream().collect(Collectors.toMap(HourQuality::device, one -> one));
        return judge.judge(premise, 0, byDevice).stream()
                .collect(Collectors.toMap(ItemHour::item, ItemHour::supervision));
    }

    private final Premise equipped =
            site(device("s1", Map.of(), "pm10"), device("c1", Map.of(Device.KIND, "camera"), "no_helmet"));

    @Test
    void goodDataSupervise() {
        assertThat(hour(equipped, new HourQuality("s1", 0, 60, 58), new HourQuality("c1", 0, 3_600, 3_600)))
                .containsEntry("ECO-DUST-01", Supervision.SUPERVISED)
                .containsEntry("HOU-SITE-01", Supervision.SUPERVISED)
                .containsEntry("ECO-NOISE-01", Supervision.BLIND);
    }

    @Test
    void aSilentDeviceIsBlindHoweverQuietTheAlertsAre() {
        assertThat(hour(equipped)).containsEntry("ECO-DUST-01", Supervision.BLIND);
        assertThat(hour(equipped, new HourQuality("s1", 0, 60, 0))).containsEntry("ECO-DUST-01", Supervision.BLIND);
    }

    @Test
    void halfTheSamplesSuperviseInPart() {
        assertThat(hour(equipped, new HourQuality("s1", 0, 60, 30))).containsEntry("ECO-DUST-01", Supervision.PARTLY);
    }

    @Test
    void itemsThatNoEquipmentShowsAreNoPartOfTheFigure() {
        assertThat(hour(equipped)).doesNotContainKeys("HOU-CRANE-01", "HRS-WAGE-01");
    }

    @Test
    void partlyDoesNotCountAsCovered() {
        CoverageFigures figures = CoverageFigures.of(List.of(
                new ItemHour("p1", "A", 0, Supervision.SUPERVISED),
                new ItemHour("p1", "B", 0, Supervision.PARTLY),
                new ItemHour("p2", "A", 0, Supervision.BLIND),
                new ItemHour("p2", "B", 0, Supervision.SUPERVISED)));

        assertThat(figures.share()).isEqualTo(0.5);
        assertThat(CoverageFigures.by(ItemHour::premise, List.of(new ItemHour("p1", "A", 0, Supervision.BLIND))))
                .containsEntry("p1", new CoverageFigures(0, 0, 1));
    }
}
