package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookFileTest {
    private static final Path CONFIG = Path.of("../config");
    private final InspectionBook base =
            InspectionBook.read(CONFIG, new Problems()).withKey("secret");

    private static String shipped(BookFile file) throws IOException {
        return Files.readString(CONFIG.resolve(file.path()));
    }

    private InspectionBook edited(BookFile file, String text) {
        BookEdits edits = new BookEdits(
                1, 0, List.of(), List.of(), List.of(), List.of(), null, List.of(), Map.of(file.path(), text));
        return Json.read(Json.bytes(edits), BookEdits.class).applyTo(base);
    }

    private List<String> problems(BookFile file, String text) {
        Problems problems = new Problems();
        assertThat(file.read(text, base, problems)).isSameAs(base);
        return problems.all().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theTextOfTheFolderIsTheBookOfTheFolder(BookFile file) throws IOException {
        assertThat(edited(file, shipped(file))).isEqualTo(base);
    }

    @Test
    void policiesOfTheDeskDecide() throws IOException {
        String text = shipped(BookFile.POLICIES).replace("from: yellow", "from: orange");

        assertThat(edited(BookFile.POLICIES, text)
                        .options()
                        .policies()
                        .of("hotel")
                        .from())
                .isEqualTo(Severity.ORANGE);
    }

    @Test
    void anotherWayOfDrawingKeepsTheSecretNumber() {
        assertThat(edited(BookFile.DRAW, "beacon: true\npatience: 2h").options().draw())
                .isEqualTo(new DrawSettings("secret", true, 7_200_000));
    }

    @Test
    void aDepartmentIsRenamedAndOneMoreStandsBesideIt() throws IOException {
        String text = shipped(BookFile.DEPARTMENTS).replace("区商务局", "区商务和投资促进局")
                + "  - {code: WAT, name: {zh: 区水务局, en: district water bureau}, domains: [ECO]}\n";
        var departments = edited(BookFile.DEPARTMENTS, text).catalogue().departments();

        assertThat(departments.get("COM").name().zh()).isEqualTo("区商务和投资促进局");
        assertThat(departments).containsKey("WAT");
    }

    @Test
    void aScenarioKeepsItsChecklistUnderAnotherNameAndANewOneHasNoneYet() throws IOException {
        String text = shipped(BookFile.SCENARIOS).replace("宾馆酒店", "旅馆业")
                + "  - {id: bath-house, name: {zh: 洗浴场所, en: bath house}}\n";
        var catalogue = edited(BookFile.SCENARIOS, text).catalogue();
        Scenario hotel = catalogue.scenarios().get("hotel");

        assertThat(hotel.name().zh()).isEqualTo("旅馆业");
        assertThat(hotel.checklist())
                .isEqualTo(base.catalogue().scenarios().get("hotel").checklist());
        assertThat(catalogue.defaultItems("bath-house")).containsExactly("GEN-LEAD-01");
    }

    @Test
    void aChecklistOfTheDeskDoesNotBringAnOldNameBack() throws IOException {
        Scenario before = base.catalogue().scenarios().get("hotel");
        Scenario shorter = new Scenario("hotel", before.name(), List.of("FIRE-EXIT-01"), List.of("FIRE-EXIT-01"));
        String text = shipped(BookFile.SCENARIOS).replace("宾馆酒店", "旅馆业");
        Scenario after = new BookEdits(
                        1,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(shorter),
                        Map.of(BookFile.SCENARIOS.path(), text))
                .applyTo(base)
                .catalogue()
                .scenarios()
                .get("hotel");

        assertThat(after).isEqualTo(shorter.called(after.name()));
        assertThat(after.name().zh()).isEqualTo("旅馆业");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlace() {
        assertThat(
                        problems(
                                BookFile.POLICIES,
                                """
                        default: {from: purple}
                        scenarios:
                          hotels: {window: soon}
                        """))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("inspections/policies.yaml:1:") && problem.contains("'purple'"))
                .anyMatch(problem -> problem.contains("policies.yaml:3:") && problem.contains("did you mean 'hotel'"))
                .anyMatch(problem -> problem.contains("'soon'"));
    }

    @Test
    void aCodeThatStandsStays() throws IOException {
        String text = shipped(BookFile.DEPARTMENTS).replaceAll("(?m)^.*code: (COM|CIV).*\n", "");

        assertThat(problems(BookFile.DEPARTMENTS, text))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("no 'COM'"))
                .anyMatch(problem -> problem.contains("no 'CIV'"));
    }

    @Test
    void whatCannotBeReadAnyMoreLeavesTheFileAsItIs() {
        assertThat(edited(BookFile.DRAW, "beacon: perhaps")).isEqualTo(base);
    }
}
