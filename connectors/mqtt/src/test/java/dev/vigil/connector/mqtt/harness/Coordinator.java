package dev.vigil.connector.mqtt.harness;

import dev.vigil.connector.mqtt.MqttEnumeratorState;
import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSplit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/** Stands between enumerator and readers, as Flink's job manager does; everything happens at once. */
public final class Coordinator implements SplitEnumeratorContext<MqttSplit> {
    private final int parallelism;
    private final Map<Integer, ReaderInfo> registered = new HashMap<>();
    private final Map<Integer, SourceReader<MqttMessage, MqttSplit>> readers = new HashMap<>();
    private final Map<Integer, List<MqttSplit>> assigned = new TreeMap<>();
    private final RecordingMetrics metrics = new RecordingMetrics();

    public Coordinator(int parallelism) {
        this.parallelism = parallelism;
    }

    public void register(int subtask, SourceReader<MqttMessage, MqttSplit> reader, List<MqttSplit> reported) {
        readers.put(subtask, reader);
        registered.put(subtask, ReaderInfo.createReaderInfo(subtask, "here", reported));
    }

    /** Who was given what last. */
    public Map<Integer, List<MqttSplit>> assigned() {
        return assigned;
    }

    RecordingMetrics metrics() {
        return metrics;
    }

    @Override
    public void assignSplits(SplitsAssignment<MqttSplit> splits) {
        splits.assignment().forEach((subtask, hand) -> {
            assigned.put(subtask, hand);
            readers.get(subtask).addSplits(hand);
        });
    }

    @Override
    public void sendEventToSourceReader(int subtaskId, SourceEvent event) {
        readers.get(subtaskId).handleSourceEvents(event);
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return registered;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void signalNoMoreSplits(int subtask) {}

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        runnable.run();
    }

    public SourceReaderContext readerContext(int subtask, SplitEnumerator<MqttSplit, MqttEnumeratorState> enumerator) {
        return new SourceReaderContext() {
            @Override
            public SourceReaderMetricGroup metricGroup() {
                return metrics;
            }

            @Override
            public Configuration getConfiguration() {
                return new Configuration();
            }

            @Override
            public String getLocalHostName() {
                return "here";
            }

            @Override
            public int getIndexOfSubtask() {
                return subtask;
            }

            @Override
            public void sendSplitRequest() {}

            @Override
            public void sendSourceEventToCoordinator(SourceEvent event) {
                enumerator.handleSourceEvent(subtask, event);
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                return SimpleUserCodeClassLoader.create(getClass().getClassLoader());
            }
        };
    }
}
