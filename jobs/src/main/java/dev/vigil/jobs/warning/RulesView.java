package dev.vigil.jobs.warning;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleBookJson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The rule books as a job sees them: every version by number, so that their order of arrival does not
 * matter and a late observation is judged by the book that was in force at its time.
 */
final class RulesView {
    static final MapStateDescriptor<Long, byte[]> STATE =
            new MapStateDescriptor<>("rules", Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final Metrics metrics;
    private final Map<Long, RuleBook> books = new TreeMap<>();
    private boolean restored;

    RulesView(Metrics metrics) {
        this.metrics = metrics;
    }

    /** After a restart the books are read from the state, once; true when that brought any. */
    boolean refresh(ReadOnlyBroadcastState<Long, byte[]> state) throws Exception {
        if (restored) {
            return false;
        }
        restored = true;
        for (var entry : state.immutableEntries()) {
            books.put(entry.getKey(), RuleBookJson.read(entry.getValue(), metrics));
        }
        return !books.isEmpty();
    }

    /** True when the record was a book that was not known. */
    boolean on(LogRecord record, BroadcastState<Long, byte[]> state) throws Exception {
        refresh(state);
        if (record.value().length == 0) {
            return false;
        }
        RuleBook book = RuleBookJson.read(record.value(), metrics);
        if (books.putIfAbsent(book.version(), book) != null) {
            return false;
        }
        state.put(book.version(), record.value());
        return true;
    }

    boolean isEmpty() {
        return books.isEmpty();
    }

    /** The highest version that is known; 0 for none. */
    long version() {
        return books.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** When the first of the books after that version begins to hold; {@link Long#MAX_VALUE} for none. */
    long nextAfter(long version) {
        return books.values().stream()
                .filter(book -> book.version() > version)
                .mapToLong(RuleBook::effectiveFrom)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Rules of the newest book that this version refuses: nobody judges them. */
    List<RefusedRule> refused() {
        return isEmpty() ? List.of() : books.get(version()).refused();
    }

    /** By version, the oldest first. */
    List<RuleBook> books() {
        return books.values().stream()
                .sorted(Comparator.comparingLong(RuleBook::version))
                .toList();
    }
}
