package dev.vigil.console;

import static dev.vigil.console.Cases.EIGHT;
import static dev.vigil.console.Cases.SITE;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live stream: at once, in order, each event once, also after a break. */
class LiveStreamIT {
    private static Console console;
    private static Browser desk;

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings());
        desk = Browser.admin(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static String someId() {
        return "a-" + UUID.randomUUID();
    }

    private static List<EventReader.Event> of(EventReader reader, String id) {
        return reader.events().stream()
                .filter(event -> event.data().path("id").asString("").equals(id))
                .toList();
    }

    @Test
    void anAlertItsTaskAndItsAcknowledgementArriveAsTheyHappen() throws IOException {
        String id = someId();
        try (EventReader wall = new EventReader(console, "", null)) {
            eventually(() -> wall.named("hello"), hello -> !hello.isEmpty());

            Cases.publish(Cases.opened(id));
            eventually(() -> of(wall, id), seen -> seen.size() == 1);
            desk.post("/api/alerts/" + id + "/acknowledge", Map.of("comment", "on it"));
            Cases.publish(Cases.proposed("t-" + id, 1, TaskState.PROPOSED, id));

            List<EventReader.Event> seen = eventually(() -> of(wall, id), alerts -> alerts.size() == 2);
            assertThat(seen.get(0).data().get("acknowledgedBy").isNull()).isTrue();
            assertThat(seen.get(1).data().get("acknowledgedBy").asString()).isEqualTo("admin");
            assertThat(eventually(() -> of(wall, "t-" + id), tasks -> tasks.size() == 1)
                            .get(0)
                            .name())
                    .isEqualTo("task");
        }
    }

    @Test
    void aPlanThatIsLaidOpenDoesNotHoldUpWhatFollows() throws IOException {
        String id = someId();
        try (EventReader wall = new EventReader(console, "", null)) {
            eventually(() -> wall.named("hello"), hello -> !hello.isEmpty());
            assertThat(desk.post("/api/plans", PlanIT.plan("MKT")).status()).isEqualTo(201);
            Cases.publish(Cases.opened(id));
            assertThat(eventually(() -> of(wall, id), seen -> !seen.isEmpty())).hasSize(1);
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedEachOnceAndInOrder() throws IOException {
        String id = someId();
        long position;
        try (EventReader wall = new EventReader(console, "", null)) {
            Cases.publish(Cases.opened(id));
            position = eventually(() -> of(wall, id), seen -> seen.size() == 1)
                    .get(0)
                    .id();
        }
        for (int revision = 2; revision <= 30; revision++) {
            Cases.publish(
                    Cases.alert(id, revision, SITE, AlertState.OPEN, AlertChange.SEVERITY, Severity.ORANGE, EIGHT));
        }
        eventually(() -> desk.get("/api/alerts/" + id).json().get("revision").asInt(), revision -> revision == 30);

        try (EventReader wall = new EventReader(console, "", Long.toString(position))) {
            List<EventReader.Event> seen = eventually(() -> of(wall, id), events -> events.size() >= 29);

            assertThat(seen).hasSize(29);
            assertThat(seen)
                    .extracting(event -> event.data().get("revision").asInt())
                    .isSorted();
            assertThat(seen).extracting(EventReader.Event::id).isSorted().doesNotHaveDuplicates();
            assertThat(wall.named("hello").get(0).data().get("behind").asInt()).isGreaterThanOrEqualTo(29);
        }
    }

    @Test
    void aListAndTheStreamFromItsSequenceFitTogether() throws IOException {
        long sequence = desk.get("/api/alerts").json().get("sequence").asLong();
        String id = someId();
        Cases.publish(Cases.opened(id));
        eventually(() -> desk.get("/api/alerts/" + id).status(), status -> status == 200);

        try (EventReader wall = new EventReader(console, "?after=" + sequence, null)) {
            assertThat(eventually(() -> of(wall, id), seen -> !seen.isEmpty())).hasSize(1);
        }
    }

    @Test
    void aPositionFromAnotherHistoryIsAnsweredWithAReset() throws IOException {
        try (EventReader wall = new EventReader(console, "", "999999999")) {
            eventually(() -> wall.named("reset"), reset -> reset.size() == 1);
        }
    }

    @Test
    void aWallOfOneStreetSeesNoOther() throws IOException {
        String other = someId();
        String ours = someId();
        try (EventReader wall = new EventReader(console, "?street=wanghai", null)) {
            eventually(() -> wall.named("hello"), hello -> !hello.isEmpty());
            Cases.publish(Cases.alert(other, 1, "nowhere", AlertState.OPEN, AlertChange.OPENED, Severity.RED, EIGHT));
            eventually(() -> desk.get("/api/alerts/" + other).status(), status -> status == 200);
            Cases.publish(Cases.opened(ours));

            eventually(() -> of(wall, ours), seen -> seen.size() == 1);
            assertThat(of(wall, other)).isEmpty();
        }
    }

    @Test
    void aStreamThatOpensWhileOthersBreakOffIsWhole() throws IOException {
        for (int i = 0; i < 40; i++) {
            String id = someId();
            try (EventReader wall = new EventReader(console, "", null)) {
                Cases.publish(Cases.opened(id));
                eventually(() -> of(wall, id), seen -> seen.size() == 1);
            }
        }
    }

    @Test
    void aWallIsToldAtTheBeginningWhetherThePlatformItselfSees() throws IOException {
        eventually(() -> desk.get("/api/status").status(), status -> status == 200);
        try (EventReader wall = new EventReader(console, "", null)) {
            EventReader.Event told = eventually(() -> wall.named("platform"), events -> !events.isEmpty())
                    .get(0);

            assertThat(told.data().get("parts").findValuesAsString("name"))
                    .contains("database", "devices", "intake", "judging", "kafka", "planning");
            assertThat(told.data().get("parts").get(0).get("live").asBoolean()).isTrue();
        }
    }

    @Test
    void aStreamEndsWithItsSession() throws IOException {
        Browser page = new Browser(console);
        page.login("admin", Servers.PASSWORD);
        try (EventReader wall = new EventReader(console, page.cookies().get("vigil_session"))) {
            eventually(() -> wall.named("hello"), hello -> !hello.isEmpty());

            page.post("/api/logout", Map.of());

            eventually(() -> wall.named("bye"), bye -> !bye.isEmpty());
        }
    }
}
