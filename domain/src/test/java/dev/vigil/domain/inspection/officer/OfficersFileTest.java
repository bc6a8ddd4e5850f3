package dev.vigil.domain.inspection.officer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficersFileTest {
    private static final Catalogue CATALOGUE = CatalogueFolder.read(Path.of("../config/catalogue"), new Problems());
    private static final String GOOD =
            """
            officers:
              - id: a
                name: A
                department: ECO
                certificates: [{number: '1', domains: [ECO], from: 2026-01-01, to: 2026-12-31}]
            """;

    @TempDir
    Path folder;

    private List<String> problems(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("officers.yaml"), text);
        Problems problems = new Problems();
        OfficersFile.read(file, "officers.yaml", CATALOGUE, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void aGoodFileHasNoProblems() throws IOException {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void aCertificateNumberBelongsToOnePerson() throws IOException {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id")).replace("id: a", "id: b");

        assertThat(problems(twice)).singleElement().asString().contains("once");
    }

    @Test
    void anOfficerWithoutACertificateMayOnlyPatrol() throws IOException {
        assertThat(problems(GOOD.replaceAll("certificates: .*", "streets: [wanghai]")))
                .singleElement()
                .asString()
                .contains("may only patrol");
    }

    @Test
    void unknownDomainsDaysAndKeysAreRefusedAtOnce() throws IOException {
        assertThat(problems(GOOD.replace("domains: [ECO]", "domains: [ECU]")
                        .replace("2026-12-31", "soon")
                        .replace("name: A", "nam: A")))
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(problem -> problem.contains("did you mean 'ECO'?"))
                .anyMatch(problem -> problem.contains("a day such as"))
                .anyMatch(problem -> problem.contains("did you mean 'name'?"));
    }
}
