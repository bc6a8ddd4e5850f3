package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.formats.TopicFilter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The MQTT connector and the formats know nothing of each other, and each has a grammar of topic filters: it is the same. */
class TopicGrammarsTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> LEVELS = List.of("a", "b", "", "+", "#", "$x", "a+", "#b");

    private final Random random = new Random(4);

    @Test
    void bothTakeTheSameFilters() {
        for (int round = 0; round < ROUNDS; round++) {
            String filter = filter();
            assertThat(TopicFilter.problem(filter).isPresent())
                    .as(filter)
                    .isEqualTo(dev.vigil.connector.mqtt.session.TopicFilter.problem(filter)
                            .isPresent());
        }
    }

    @Test
    void bothSayOfTheSameFiltersThatTheyOverlap() {
        int overlaps = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String one = soundFilter();
            String other = soundFilter();
            boolean overlap = TopicFilter.overlap(one, other);
            overlaps += overlap ? 1 : 0;
            assertThat(overlap)
                    .as("%s and %s", one, other)
                    .isEqualTo(dev.vigil.connector.mqtt.session.TopicFilter.overlap(one, other));
        }
        assertThat(overlaps).isBetween(ROUNDS / 20, ROUNDS / 2);
    }

    private String soundFilter() {
        String filter = filter();
        while (TopicFilter.problem(filter).isPresent()) {
            filter = filter();
        }
        return filter;
    }

    private String filter() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(level -> LEVELS.get(random.nextInt(LEVELS.size())))
                .collect(Collectors.joining("/"));
    }
}
