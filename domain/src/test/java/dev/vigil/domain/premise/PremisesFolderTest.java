package dev.vigil.domain.premise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesFolderTest {
    private static final Metrics METRICS = new Metrics(List.of(
            metric("pm10", Metric.Kind.LEVEL, "µg/m³", "a34002"),
            metric("power", Metric.Kind.LEVEL, "kW"),
            metric("rat", Metric.Kind.EVENT, "")));

    /** A premise with everything that one can have. */
    private static final String WHOLE = text("src/test/resources/premises/whole.yaml");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();

    @Test
    void readsAPremiseWithItsDevicesAndLimits() throws IOException {
        Premise premise = read(WHOLE).get(0);

        assertThat(problems.all()).isEmpty();
        assertThat(premise.name()).isEqualTo(new Bilingual("工地", "site"));
        assertThat(premise.grade()).isEqualTo(CreditGrade.B_PLUS);
        assertThat(premise.area()).as("the street, when no area is given").isEqualTo("wanghai");
        assertThat(premise.zone()).isEqualTo("Asia/Shanghai");
        assertThat(premise.keySupervision()).isTrue();
        Device dust = premise.device("dust-1");
        assertThat(dust).isNotNull();
        assertThat(dust.interval()).isEqualTo(10_000);
        assertThat(dust.parent()).isEqualTo("gate-1");
        assertThat(dust.units()).containsEntry("pm10", "mg/m³");
        assertThat(premise.devices())
                .extracting(Device::kind)
                .containsExactly(DeviceKind.SENSOR, DeviceKind.GATEWAY, DeviceKind.CAMERA);
    }

    @Test
    void holdsALimitInTheUnitOfItsMetricFromItsFirstDayToTheEndOfItsLast() throws IOException {
        Limit limit = read(WHOLE).get(0).limits().get(0);

        assertThat(limit.value()).isEqualTo(80);
        assertThat(limit.unit()).isEqualTo("µg/m³");
        assertThat(limit.holdsAt(millis("2025-12-31T23:59:59+08:00"))).isFalse();
        assertThat(limit.holdsAt(millis("2026-01-01T00:00:00+08:00"))).isTrue();
        assertThat(limit.holdsAt(millis("2026-12-31T23:59:59+08:00"))).isTrue();
        assertThat(limit.holdsAt(millis("2027-01-01T00:00:00+08:00"))).isFalse();
    }

    @Test
    void takesTheSourceOfALimitInBothLanguagesOrInOneForBoth() throws IOException {
        assertThat(read(WHOLE).get(0).limits().get(0).source()).isEqualTo(Bilingual.of("permit 1"));

        String both = WHOLE.replace("source: permit 1", "source: {zh: 许可证1, en: permit 1}");
        assertThat(read(both).get(0).limits().get(0).source()).isEqualTo(new Bilingual("许可证1", "permit 1"));
    }

    @Test
    void onlyWarnsOfAWrongCheckDigit() throws IOException {
        List<Premise> premises = read(WHOLE.replace("91350200MA2YJ1XR9G", "91350203M0001QAY9B"));

        assertThat(problems.all()).isEmpty();
        assertThat(premises.get(0).creditCode()).isEqualTo("91350203M0001QAY9B");
        assertThat(warnings.all())
                .singleElement()
                .hasToString("premises/a.yaml:5:18: premises[0].credit_code: found '91350203M0001QAY9B',"
                        + " expected the check digit 9 at its end");
    }

    @Test
    void refusesAnUnknownScenarioWithTheNearestOne() throws IOException {
        read(WHOLE.replace("scenario: construction-site", "scenario: construction-sites"));

        assertProblem(6, 15, "did you mean 'construction-site'?");
    }

    @Test
    void refusesAnUnknownMetricWithTheNearestOne() throws IOException {
        read(WHOLE.replace("metrics: [pm10]", "metrics: [pm1]"));

        assertProblem(21, 19, "did you mean 'pm10'?");
    }

    @Test
    void saysWhichMetricAWireNameMeans() throws IOException {
        read(WHOLE.replace("metrics: [pm10]", "metrics: [a34002]"));

        assertProblem(21, 19, "is the wire name of 'pm10'");
    }

    @Test
    void refusesAUnitThatCannotBecomeThatOfTheMetric() throws IOException {
        read(WHOLE.replace("units: {pm10: mg/m³}", "units: {pm10: kPa}"));

        assertProblem(22, 23, "a unit that can be converted to that of pm10, which is µg/m³");
    }

    @Test
    void refusesALimitInAUnitThatCannotBecomeThatOfTheMetric() throws IOException {
        read(WHOLE.replace("unit: mg/m³, source", "unit: ppm, source"));

        assertProblem(28, 60, "a unit that can be converted to that of pm10");
    }

    @Test
    void refusesAGradeThatIsNone() throws IOException {
        read(WHOLE.replace("grade: B+", "grade: E"));

        assertProblem(11, 12, "one of A, A-, B+, B, B-, C+, C, C-, D");
    }

    @Test
    void theDistrictManagesWhatNobodyElseDoes() throws IOException {
        assertThat(read(WHOLE).get(0).managementLevel()).isEqualTo(ManagementLevel.DISTRICT);
        assertThat(read(WHOLE.replace("grade: B+", "management_level: street"))
                        .get(0)
                        .managementLevel())
                .isEqualTo(ManagementLevel.STREET);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void refusesALevelThatIsNoneWithTheNearestOne() throws IOException {
        read(WHOLE.replace("grade: B+", "management_level: districts"));

        assertProblem(11, 23, "one of province, city, district, street; did you mean 'district'?");
    }

    @Test
    void refusesALimitOnAnEvent() throws IOException {
        read(WHOLE.replace("{metric: pm10", "{metric: rat").replace("unit: mg/m³, source", "source"));

        assertProblem(28, 18, "a metric that is a level");
    }

    @Test
    void refusesTwoLimitsThatHoldAtTheSameTime() throws IOException {
        read(WHOLE + "      - {metric: pm10, averaging: hour, value: 70, from: 2026-06-01}\n");

        assertProblem(29, 9, "one limit at a time");
    }

    @Test
    void takesALimitThatFollowsAnother() throws IOException {
        read(WHOLE + "      - {metric: pm10, averaging: hour, value: 70, from: 2027-01-01}\n");

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void refusesIdsAndWireNamesThatAreTakenAnywhereInTheDistrict() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), WHOLE);
        Files.writeString(
                folder.resolve("b.yaml"),
                """
                premises:
                  - {id: site-1, name: n, scenario: construction-site, street: s, devices: [{id: MN01}, {id: d, wire_ids: [dust-1]}]}
                """);
        readFolder();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .hasSize(3)
                .allMatch(text -> text.startsWith("premises/b.yaml:2:"))
                .anyMatch(text -> text.contains("no other premise has; this one is taken at premises/a.yaml:2"))
                .anyMatch(text -> text.contains("'MN01', expected a name that no other device has"))
                .anyMatch(text -> text.contains("'dust-1', expected a name that no other device has"));
    }

    @Test
    void findsAParentInALaterFileAndRefusesOneThatIsNowhere() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                """
                premises:
                  - {id: a, name: n, scenario: construction-site, street: s, devices: [{id: a1, parent: b1}, {id: a2, parent: b9}]}
                """);
        Files.writeString(
                folder.resolve("b.yaml"),
                """
                premises:
                  - {id: b, name: n, scenario: construction-site, street: s, devices: [{id: b1, kind: gateway}]}
                """);
        readFolder();

        assertProblem(2, 111, "the id of a device; did you mean 'b1'?");
    }

    @Test
    void refusesParentsThatHangOnEachOther() throws IOException {
        read(
                """
                premises:
                  - {id: a, name: n, scenario: construction-site, street: s, devices: [{id: a1, parent: a2}, {id: a2, parent: a1}, {id: a3, parent: a1}]}
                """);

        assertThat(problems.all()).hasSize(2);
        assertThat(problems.all())
                .allMatch(problem -> problem.expected().en().contains("does not hang on this device"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws IOException {
        read(
                """
                premises:
                  - id: site 1
                    name: {zh: 工地}
                    scenario: zoo
                    grade: Z
                    colour: red
                    zone: Mars/Olympus
                    latitude: 239
                    credit_code: O
                    industry: 4710
                    devices:
                      - {id: d, interval: often, metric: [pm10]}
                    limits:
                      - {metric: pm10, averaging: week, value: much, from: soon, device: e}
                """);

        assertThat(problems.all())
                .extracting(Problem::line)
                .contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14)
                .allMatch(line -> line > 0);
        assertThat(problems.all())
                .as("street and English name are missing, and the limit has four faults")
                .hasSize(16);
    }

    @Test
    void refusesAnEmptyFolderAndAFolderThatIsNotThere() {
        readFolder();
        PremisesFolder.read(folder.resolve("nowhere"), "nowhere", METRICS, Set.of(), problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "premises: found no file, expected YAML files with premises",
                        "nowhere: found no such file, expected a YAML file");
    }

    private void assertProblem(int line, int column, String expected) {
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.expected().en()).contains(expected);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    private List<Premise> read(String text) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text);
        return readFolder();
    }

    private List<Premise> readFolder() {
        return PremisesFolder.read(folder, "premises", METRICS, Set.of("construction-site"), problems, warnings);
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static Metric metric(String id, Metric.Kind kind, String unit, String... wireNames) {
        return new Metric(id, Bilingual.of(id), kind, unit, List.of(wireNames), 0, 1e6, Double.NaN);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
