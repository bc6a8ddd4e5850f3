package dev.vigil.console;

import static dev.vigil.console.Cases.EIGHT;
import static dev.vigil.console.Cases.SITE;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.premise.Premise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a console finds again after it was stopped, or after its database was lost. */
class CrashIT {
    @Test
    void twoConsolesOnOneDatabaseTakeEachRecordOnce() {
        String database = Servers.newDatabase();
        String id = "a-" + UUID.randomUUID();
        try (Console first = Console.start(Servers.settings(database));
                Console second = Console.start(Servers.settings(database))) {
            for (int revision = 1; revision <= 200; revision++) {
                Cases.publish(
                        Cases.alert(id, revision, SITE, AlertState.OPEN, AlertChange.SEVERITY, Severity.ORANGE, EIGHT));
            }
            for (Console console : List.of(first, second)) {
                eventually(
                        () -> Browser.admin(console).get("/api/alerts/" + id),
                        answer -> answer.status() == 200
                                && answer.json().get("revision").asInt() == 200);
            }
        }
        JdbcClient jdbc = Servers.jdbc(database);
        assertThat(jdbc.sql("select count(*) from history where subject = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*), max(sequence) from history")
                        .query((rs, n) -> rs.getLong(1) == rs.getLong(2))
                        .single())
                .isTrue();
    }

    @Test
    void ticksNeedNoTransactionAndTheNextAlertTakesTheirPositionsAlong() {
        String database = Servers.newDatabase();
        String before = "a-" + UUID.randomUUID();
        String after = "a-" + UUID.randomUUID();
        try (Console console = Console.start(Servers.settings(database))) {
            Cases.publish(Cases.opened(before));
            eventually(() -> Browser.admin(console).get("/api/alerts/" + before).status(), status -> status == 200);
            RecordMetadata last = Cases.send(Topics.CASEFILE, SITE, new byte[0]);
            for (int tick = 1; tick < 20; tick++) {
                last = Cases.send(Topics.CASEFILE, SITE, new byte[0]);
            }
            Cases.publish(Cases.opened(after));
            eventually(() -> Browser.admin(console).get("/api/alerts/" + after).status(), status -> status == 200);
            assertThat(position(database, last.partition()))
                    .as("behind the last tick and the alert")
                    .isEqualTo(last.offset() + 2);
        }
    }

    /** In one partition: in the others the console may still be reading what earlier tests have left. */
    private static long position(String database, int partition) {
        return Servers.jdbc(database)
                .sql("select next from position where topic = ? and partition = ?")
                .params(Topics.CASEFILE, partition)
                .query(Long.class)
                .single();
    }

    @Test
    void aRestartGoesOnWhereItWasAndKeepsSessionsAndThePassword() {
        String database = Servers.newDatabase();
        String before = "a-" + UUID.randomUUID();
        String meanwhile = "a-" + UUID.randomUUID();
        Map<String, String> cookies;
        try (Console console = Console.start(Servers.settings(database))) {
            Cases.publish(Cases.opened(before));
            eventually(() -> Browser.admin(console).get("/api/alerts/" + before).status(), status -> status == 200);
            Browser page = new Browser(console);
            page.login("admin", Servers.PASSWORD);
            cookies = page.cookies();
            UnreadableRule.takeIn(page);
        }
        Cases.publish(Cases.opened(meanwhile));
        UnreadableRule.spoil(database);
        try (Console console = Console.start(Servers.settings(database))) {
            assertThat(console.firstPassword()).isEmpty();
            Browser page = new Browser(console);
            page.cookies().putAll(cookies);
            eventually(() -> page.get("/api/alerts/" + meanwhile).status(), status -> status == 200);
            assertThat(page.get("/api/alerts/" + before).json().get("revisions").size())
                    .isEqualTo(1);
            Browser desk = Browser.admin(console);
            UnreadableRule.isSetAsideAndSaid(desk);
            UnreadableRule.leavesTheOthersAlone(desk);
            UnreadableRule.canBeMended(desk);
        }
    }

    @Test
    void aLostDatabaseIsBuiltAgainFromTheTopicsWithWhatPeopleDid() {
        String id = "a-" + UUID.randomUUID();
        try (Console console = Console.start(Servers.settings())) {
            Cases.publish(Cases.opened(id));
            eventually(() -> Browser.admin(console).get("/api/alerts/" + id).status(), status -> status == 200);
            Browser.admin(console).post("/api/alerts/" + id + "/acknowledge", Map.of("comment", "seen"));
            eventually(() -> Topic.values(Topics.CASEFILE, id), found -> found.size() == 2);
        }
        try (Console console = Console.start(Servers.settings())) {
            eventually(
                    () -> Browser.admin(console).get("/api/alerts/" + id),
                    answer -> answer.status() == 200
                            && !answer.json().get("acknowledgedBy").isNull());
        }
    }

    @Test
    void theRegistryIsPublishedOnceAndAgainOnlyWhenItChanges(@TempDir Path folder) throws IOException {
        ConsoleSettings settings = Servers.settings();
        ConsoleSettings first = withTheSiteCalled("A first name", settings, folder.resolve("first"));
        try (Console console = Console.start(first)) {
            // what earlier tests have left in the case file changes the site too
            knows(console, "a-" + UUID.randomUUID());
            eventually(() -> hasPublished(console, "A first name"), is -> is);
        }
        assertThat(last(registry("~complete"))).contains("\"premises\":24");
        int published = Topic.all(Topics.REGISTRY).size();
        try (Console console = Console.start(first)) {
            knows(console, "a-" + UUID.randomUUID());
        }
        assertThat(Topic.all(Topics.REGISTRY)).hasSize(published);

        long revision = Json.read(last(registry(SITE)), Premise.class).revision();
        try (Console console = Console.start(withTheSiteCalled("Another name", settings, folder.resolve("second")))) {
            eventually(() -> Topic.all(Topics.REGISTRY).size(), size -> size == published + 2);
        }
        assertThat(last(registry(SITE))).contains("Another name");
        assertThat(Json.read(last(registry(SITE)), Premise.class).revision()).isGreaterThan(revision);
    }

    private static void knows(Console console, String alert) {
        Cases.publish(Cases.opened(alert));
        eventually(() -> Browser.admin(console).get("/api/alerts/" + alert).status(), status -> status == 200);
    }

    /** Other consoles have published theirs in this topic: only name and revision tell when this one has come. */
    private static boolean hasPublished(Console console, String name) {
        List<String> keys =
                Topic.all(Topics.REGISTRY).stream().map(Map.Entry::getKey).toList();
        if (keys.lastIndexOf("~complete") < keys.lastIndexOf(SITE) || !keys.contains(SITE)) {
            return false;
        }
        String published = last(registry(SITE));
        String revision = "\"" + Json.read(published, Premise.class).revision() + "\"";
        return published.contains(name)
                && revision.equals(
                        Browser.admin(console).get("/api/premises/" + SITE).header("ETag"));
    }

    /** The same settings over a copy of the config folder in which one premise has another name. */
    private static ConsoleSettings withTheSiteCalled(String name, ConsoleSettings settings, Path folder)
            throws IOException {
        try (Stream<Path> files = Files.walk(settings.config())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(settings.config().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("Guanlanli housing site", name));
            }
        }
        return new ConsoleSettings(
                settings.listen(),
                settings.port(),
                settings.jdbcUrl(),
                settings.jdbcUser(),
                settings.jdbcPassword(),
                settings.kafka(),
                settings.seriesUrl(),
                settings.seriesKind(),
                folder,
                settings.data(),
                settings.adminPassword());
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }

    private static List<String> registry(String key) {
        return Topic.all(Topics.REGISTRY).stream()
                .filter(entry -> entry.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }
}
