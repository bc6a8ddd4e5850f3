package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestFileTest {
    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void aTopicOfSomebodyElsesKafka() throws IOException {
        FormatRoutes routes = read(
                """
                kafka:
                  - raw-camera
                  - topic: alarms
                    servers: kafka.vendor.example:9093
                    start: 2026-03-01T00:00:00+08:00
                    properties: {security.protocol: SASL_SSL, ssl.truststore.password: '${env:STORE}'}
                raw_copy: {keep: 90d}
                """);

        assertThat(problems.all()).isEmpty();
        assertThat(routes.kafka())
                .extracting(KafkaDoor::uid)
                .startsWith("raw-kafka")
                .doesNotHaveDuplicates();
        assertThat(routes.kafka().get(1).properties()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(routes.rawCopyKept()).isEqualTo(90L * 24 * 3_600_000);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        read(
                """
                kafka:
                  - 'no topic'
                  - {topic: a, start: yesterday}
                  - {topic: b, properties: {security.protocol: SSL}}
                  - {topic: c, servers: 'x:1', properties: {ssl.key.password: changeit}}
                  - {topic: d, server: 'x:1'}
                raw_copy: {keep: 5m}
                """);

        assertThat(problems.all()).hasSize(6);
        assertThat(problems.all().toString()).doesNotContain("changeit");
    }

    @Test
    void whatWePublishMustNotComeInAgain() throws IOException {
        read(
                """
                mqtt:
                  - {name: all, filters: ['ours/#', 'hj212/#']}
                answers: ours
                announce: vigil-out
                """);

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().toString()).contains("a topic that no filter under 'mqtt' matches");
    }

    private FormatRoutes read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("ingest.yaml"), yaml);
        return FormatRoutes.read(file, "ingest.yaml", problems);
    }
}
