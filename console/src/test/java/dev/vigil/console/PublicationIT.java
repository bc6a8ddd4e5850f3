package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public page by the calendar of the district: not a minute too early, and not a minute too long. */
class PublicationIT {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String TUESDAY = "pub-tuesday";
    private static final String BEFORE_THE_HOLIDAYS = "pub-september";
    private static final String OFFICERS = "C-1,C-2";

    private static final SettableClock CLOCK = new SettableClock(at("2026-09-01T12:00"));
    private static Console console;
    private static Browser admin;
    private static Browser anybody;

    private static long at(String time) {
        return LocalDateTime.parse(time).toInstant(CHINA).toEpochMilli();
    }

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings(), CLOCK);
        admin = Browser.admin(console);
        anybody = new Browser(console);
        ended(TUESDAY, at("2026-09-01T11:00"));
        ended(BEFORE_THE_HOLIDAYS, at("2026-09-30T16:00"));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static Task task(String id, TaskState state, long publishedAt) {
        Task task = Cases.proposed(id, 1, state, "a-" + id);
        return new Task(
                task.id(),
                1,
                task.premise(),
                state,
                task.kind(),
                task.severity(),
                publishedAt - 7_200_000,
                publishedAt,
                publishedAt,
                task.method(),
                task.methodReason(),
                task.parts(),
                task.items(),
                task.departments(),
                List.of(OFFICERS.split(",")),
                task.reason(),
                task.basis());
    }

    private static void known(Task task) {
        Cases.publish(task);
        eventually(() -> admin.get("/api/tasks/" + task.id()).status(), status -> status == 200);
    }

    private static void ended(String id, long when) {
        known(task(id, TaskState.FINISHED, when));
    }

    private static boolean shows(String path, String words, String time) {
        CLOCK.set(at(time));
        return anybody.get(path).body().contains(words);
    }

    @Test
    void aCheckIsShownFromTheEndOfTheNextWorkingDayOn() {
        assertThat(shows("/api/public/checks", TUESDAY, "2026-09-01T18:00")).isFalse();
        assertThat(shows("/api/public/checks", TUESDAY, "2026-09-02T17:29")).isFalse();
        assertThat(shows("/api/public/checks", TUESDAY, "2026-09-02T17:30")).isTrue();
    }

    @Test
    void aHolidayIsNoDayOnWhichASlipIsMended() {
        assertThat(shows("/api/public/checks", BEFORE_THE_HOLIDAYS, "2026-10-01T17:30"))
                .isFalse();
        assertThat(shows("/api/public/checks", BEFORE_THE_HOLIDAYS, "2026-10-08T17:29"))
                .isFalse();
        assertThat(shows("/api/public/checks", BEFORE_THE_HOLIDAYS, "2026-10-08T17:30"))
                .isTrue();
    }

    /** Decided on Monday the 7th: twenty working days, over the Mid-Autumn and National Day holidays, end on Saturday the 10th of October, which is worked. */
    @Test
    void aSmallPenaltyIsShownThreeMonthsAndSaidToBeLateWhenItIs() {
        String task = "pub-penalty";
        CLOCK.set(at("2026-09-07T10:00"));
        known(task(task, TaskState.BEGUN, at("2026-09-07T09:00")));
        act("FINDING", task, "", Map.of("item", "ECO-DUST-01", "result", "violation", "officers", OFFICERS));
        act("DISPOSE", task, "", Map.of("item", "ECO-DUST-01", "dispositions", "case", "officers", OFFICERS));
        Map<String, String> penalty = Map.of("kind", "small-penalty", "decided", "2026-09-07");
        assertThat(shows("/api/public/penalties", "a fine of 800", "2026-09-08T10:00"))
                .as("nobody has published it")
                .isFalse();

        CLOCK.set(at("2026-10-10T23:59"));
        act("PUBLISH", task, "a fine of 800", penalty);
        CLOCK.set(at("2026-10-11T00:01"));
        act("PUBLISH", task, "a fine of 900", penalty);
        assertThat(late("a fine of 800")).as("on the last day").isFalse();
        assertThat(late("a fine of 900")).as("a day later").isTrue();

        assertThat(shows("/api/public/penalties", "a fine of 800", "2027-01-10T23:59"))
                .isTrue();
        assertThat(shows("/api/public/penalties", "a fine of 800", "2027-01-11T00:00"))
                .as("three months are over")
                .isFalse();
    }

    private static boolean late(String words) {
        return admin.get("/api/publications")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("words").asString().equals(words))
                .findFirst()
                .orElseThrow()
                .get("late")
                .asBoolean();
    }

    private static void act(String kind, String task, String comment, Map<String, String> data) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "task", task, "data", data));
        if (!comment.isEmpty()) {
            body.put("comment", comment);
        }
        Browser.Answer answer = admin.post("/api/actions", body);
        assertThat(answer.status())
                .as(Instant.ofEpochMilli(CLOCK.millis()) + " " + answer.body())
                .isEqualTo(201);
    }
}
