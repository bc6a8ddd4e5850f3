package dev.vigil.jobs.registry;

import dev.vigil.domain.Json;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Registry;
import dev.vigil.jobs.clock.LogRecord;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The registry as a job sees it: the topic's records in broadcast state, as they lie in the topic, and a
 * look-up made from them. Until the marker {@code ~complete} has come, {@link #isComplete} is false and
 * what needs the registry must wait: a device that is not known yet is not an unknown device.
 */
public final class RegistryView {
    /** Key of the record that follows the last premise of a first load. */
    public static final String COMPLETE = "~complete";

    public static final MapStateDescriptor<String, byte[]> STATE =
            new MapStateDescriptor<>("registry", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private Registry registry = Registry.empty();
    private boolean complete;
    private boolean restored;

    public boolean isComplete() {
        return complete;
    }

    public Registry registry() {
        return registry;
    }

    /** After a restart the look-up is made from the state, once. */
    public RegistryView refreshed(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
        if (!restored) {
            restored = true;
            for (var entry : state.immutableEntries()) {
                apply(entry.getKey(), entry.getValue());
            }
        }
        return this;
    }

    /** One record of the topic; an empty value deletes its premise. */
    public void on(LogRecord record, BroadcastState<String, byte[]> state) throws Exception {
        refreshed(state);
        String key = record.key();
        if (key == null) {
            return;
        }
        if (record.value().length == 0) {
            state.remove(key);
            registry = isReserved(key) ? registry : registry.without(key);
            return;
        }
        state.put(key, record.value());
        apply(key, record.value());
    }

    /** Such a key is no premise: a marker, or a version of the book of inspections. */
    public static boolean isReserved(String key) {
        return key.startsWith("~");
    }

    private void apply(String key, byte[] value) {
        if (key.equals(COMPLETE)) {
            complete = true;
            return;
        }
        if (!isReserved(key)) {
            registry = registry.with(Json.read(value, Premise.class));
        }
    }
}
