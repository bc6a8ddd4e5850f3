package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSplit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealTest {

    @Test
    void noReaderHasTwoMoreThanAnother() {
        Map<Integer, List<MqttSplit>> deal = Deal.evenly(splits(8), 3);
        assertThat(deal.values()).extracting(List::size).containsExactly(3, 3, 2);
        assertThat(deal.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(splits(8));
    }

    @Test
    void readersBeyondTheNumberOfSplitsGetNone() {
        assertThat(Deal.evenly(splits(2), 5)).containsOnlyKeys(0, 1);
    }

    @Test
    void aReturningReaderGetsItsOwnAndWhatNobodyOwns() {
        List<MqttSplit> all = splits(4);
        Map<String, Integer> owners = Map.of("c0", 0, "c1", 1, "c2", 0);
        assertThat(Deal.returning(all.subList(0, 1), all, owners, 0))
                .extracting(MqttSplit::clientId)
                .containsExactly("c0", "c2", "c3");
    }

    private static List<MqttSplit> splits(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MqttSplit("c" + i, "s" + i, List.of("t/" + i), false, MqttSplit.Role.STEADY))
                .toList();
    }
}
