package dev.vigil.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    @TempDir
    Path folder;

    @Test
    void aRoleHasANameAndOneThatHasNoneIsCalledByItsId() throws IOException {
        Problems problems = new Problems();
        Metrics metrics = read("roles: [{id: outlet, name: {zh: 排口, en: outlet}}]", problems);
        problems.refuseIfAny();
        assertThat(metrics.role("outlet")).isEqualTo(new Bilingual("排口", "outlet"));
        assertThat(metrics.role("greenhouse")).isEqualTo(Bilingual.of("greenhouse"));
    }

    @Test
    void aMisspeltKeyOfARoleIsRefused() throws IOException {
        Problems problems = new Problems();
        read("roles: [{id: outlet, nane: {zh: 排口, en: outlet}}]", problems);
        assertThat(problems.all()).extracting(Object::toString).anyMatch(problem -> problem.contains("nane"));
    }

    private Metrics read(String text, Problems problems) throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.yaml"), text);
        return MetricsFile.read(file, "metrics.yaml", problems);
    }
}
