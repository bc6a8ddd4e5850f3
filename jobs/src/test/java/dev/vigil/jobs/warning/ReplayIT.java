package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole WarningJob over a real Kafka, killed after it has spoken, and put back to an earlier snapshot. */
class ReplayIT {
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "Put back to any earlier snapshot it says byte for byte the same: no orphan, no second alert (lessons 9, 24, 28)")
    void aReplayFromAnEarlierSnapshotSaysTheSame() throws Exception {
        try (Courthouse courthouse = Courthouse.open(folder)) {
            courthouse.registryAndRules();
            List<String> snapshots = List.of();
            try (Courthouse.Session first = courthouse.session(2, null)) {
                courthouse.minutes(0, 6);
                first.hasJudgedUpTo(6);
                String early = first.snapshot();
                courthouse.minutes(6, 12);
                // in the middle of what was just written
                String midway = first.snapshot();
                courthouse.minutes(12, 24);
                first.hasJudgedUpTo(24);
                snapshots = List.of(early, midway);
            }
            List<String> before = courthouse.casefile();
            Map<String, String> said = byRevision(before);
            assertThat(said).as("something to compare").hasSizeGreaterThan(40);
            assertThat(rules(said)).contains("hold", "quiet", "above", "gas", "twice", "cluster");
            for (String snapshot : snapshots) {
                try (Courthouse.Session replay = courthouse.session(3, snapshot)) {
                    replay.hasJudgedUpTo(24);
                }
                List<String> all = courthouse.casefile();
                assertThat(all).as("it has said things once more").hasSizeGreaterThan(before.size());
                Map<String, String> again = byRevision(all);
                again.keySet().removeAll(said.keySet());
                assertThat(again)
                        .as("more than was said before, from %s", snapshot)
                        .isEmpty();
                before = all;
            }
        }
    }

    /** By id and revision; the same of both must be the same to the byte. */
    private static Map<String, String> byRevision(List<String> lines) {
        Map<String, String> revisions = new TreeMap<>();
        for (String line : lines) {
            Alert alert = Json.read(line.getBytes(StandardCharsets.UTF_8), CaseEvent.class)
                    .alert();
            String known = revisions.putIfAbsent(alert.id() + " " + alert.revision(), line);
            assertThat(line).as("%s revision %s", alert.id(), alert.revision()).isEqualTo(known == null ? line : known);
        }
        return revisions;
    }

    private static Set<String> rules(Map<String, String> said) {
        Set<String> rules = new TreeSet<>();
        said.values()
                .forEach(line -> rules.add(Json.read(line.getBytes(StandardCharsets.UTF_8), CaseEvent.class)
                        .alert()
                        .rule()));
        return rules;
    }
}
