package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person logs in with a real browser, sees an alert arrive without a reload, and opens its chart. */
class BrowserIT {
    @TempDir
    Path folder;

    @Test
    void theAlertArrivesOnTheWallAndItsChartOpens() throws Exception {
        Path root = Repository.root();
        Path screenshots = Files.createDirectories(root.resolve("standalone/target/screenshots"));
        Installation installation = Installation.in(folder);
        VigilProcess vigil = installation.up();
        ProcessBuilder builder = new ProcessBuilder("node", "e2e/journey.mjs")
                .directory(root.resolve("console/web").toFile())
                .redirectErrorStream(true);
        builder.environment().put("VIGIL_URL", installation.http().url());
        builder.environment().put("VIGIL_USER", "admin");
        builder.environment().put("VIGIL_PASSWORD", VigilHttp.PASSWORD);
        builder.environment().put("SCREENSHOTS", screenshots.toString());
        Process browser = builder.start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                if (line.equals("READY")) {
                    breakTheRule(installation.publisher());
                }
            }
            assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
            vigil.stop();
            vigil.close();
        }
        assertThat(browser.exitValue()).as(output.toString()).isZero();
        assertThat(output).contains("ALERT ");
        try (var files = Files.list(screenshots)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.contains("zh"))
                    .anyMatch(name -> name.contains("en"));
        }
    }

    private static void breakTheRule(MosquittoPub mosquitto) throws Exception {
        long now = System.currentTimeMillis();
        for (int i = 0; i < 20; i++) {
            mosquitto.publish(
                    "vigil/v1/wanghai/site-songyuan/songyuan-dust-1/pm10",
                    String.format(Locale.ROOT, "{\"value\":%d,\"at\":%d}", 280 + i * 3, now - 2_000L + i * 100L));
        }
    }
}
