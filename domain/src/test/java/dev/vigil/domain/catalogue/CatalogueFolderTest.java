package dev.vigil.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFolderTest {
    private static final String GOOD =
            """
            items:
              - code: ECO-DUST-01
                name: {zh: 扬尘, en: dust}
                domain: ECO
                basis: to-be-confirmed
                lead: ECO
                method: remote
                check: [{zh: 看, en: look}]
                published: true
            """;

    @TempDir
    Path config;

    private List<String> problems(String items) throws IOException {
        Path folder = Files.createDirectories(config.resolve("catalogue"));
        Files.createDirectories(folder.resolve("items"));
        Files.writeString(config.resolve("scenarios.yaml"), "scenarios: [{id: hotel, name: {zh: 宾馆, en: hotel}}]");
        Files.writeString(folder.resolve("domains.yaml"), "domains: [{code: ECO, name: {zh: 生态, en: ecology}}]");
        Files.writeString(
                folder.resolve("departments.yaml"),
                "departments: [{code: ECO, name: {zh: 生态局, en: ecology}, domains: [ECO]}]");
        Files.writeString(
                folder.resolve("checklists.yaml"),
                "fallback: ECO-DUST-01\nchecklists: {hotel: {items: [ECO-DUST-01], defaults: [ECO-DUST-01]}}");
        Files.writeString(folder.resolve("items/one.yaml"), items);
        Problems problems = new Problems();
        CatalogueFolder.read(folder, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void aGoodFolderHasNoProblems() throws IOException {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void anUnknownDepartmentIsRefusedWithItsPlace() throws IOException {
        assertThat(problems(GOOD.replace("lead: ECO", "lead: ECU")))
                .singleElement()
                .asString()
                .startsWith("items/one.yaml:6:11: items[0].lead:")
                .contains("did you mean 'ECO'?");
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        assertThat(problems(GOOD.replace("published:", "publishd:")))
                .anyMatch(problem -> problem.contains("did you mean 'published'?"));
    }

    @Test
    void anItemWithoutCheckPointsIsRefused() throws IOException {
        assertThat(problems(GOOD.replace("check: [{zh: 看, en: look}]", "check: []")))
                .anyMatch(problem -> problem.contains("at least one check point"));
    }

    @Test
    void theFallbackMustBePublished() throws IOException {
        assertThat(problems(GOOD.replace("published: true", "published: false")))
                .anyMatch(problem -> problem.contains("a published item"));
    }

    @Test
    void aCodeStandsOnce() throws IOException {
        assertThat(problems(GOOD + GOOD.substring(GOOD.indexOf("  - code"))))
                .anyMatch(problem -> problem.contains("each code once"));
    }
}
