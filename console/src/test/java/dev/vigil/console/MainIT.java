package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as a process of its own. */
class MainIT {
    @TempDir
    private Path folder;

    @Test
    void itSaysWhenItIsReadyAnswersAndStopsWhenAskedTo() throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("console.yaml"),
                """
                port: 0
                jdbc: %s
                kafka: %s
                series: http://127.0.0.1:9/vigil
                config: %s
                data: %s
                pictures: %s
                """
                        .formatted(
                                Servers.newDatabase(),
                                Servers.kafka(),
                                Servers.CONFIG.toAbsolutePath(),
                                folder,
                                folder.resolve("pictures")));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.vigil.console.Main",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("VIGIL_POSTGRES_USER", Servers.settings("").jdbcUser());
        Process process = builder.start();
        try {
            String address = ready(process);

            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(health.body()).contains("UP");
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The address in the line that says so; the password of the first start stands above it. */
    private static String ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        boolean password = false;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            password |= line.startsWith("admin's first password: ");
            if (line.startsWith("ready ")) {
                assertThat(password).isTrue();
                return line.substring("ready ".length());
            }
        }
        throw new AssertionError("it ended before it was ready");
    }
}
