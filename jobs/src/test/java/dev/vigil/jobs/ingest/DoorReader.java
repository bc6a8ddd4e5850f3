package dev.vigil.jobs.ingest;

import dev.vigil.jobs.Settings;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** What comes through a door of IngestJob, by its own source in a real Flink. */
final class DoorReader {
    private DoorReader() {}

    /** The first so many records. */
    static List<RawMessage> read(KafkaDoor door, int count) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        List<RawMessage> read = new ArrayList<>();
        try (CloseableIterator<RawMessage> messages = env.fromSource(
                        IngestJob.kafka(Settings.ofTheShippedConfiguration(), door),
                        WatermarkStrategy.noWatermarks(),
                        "door")
                .uid(door.uid())
                .executeAndCollect()) {
            while (read.size() < count) {
                read.add(messages.next());
            }
        }
        return read;
    }
}
