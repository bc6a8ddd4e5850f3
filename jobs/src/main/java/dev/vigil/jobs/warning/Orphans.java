package dev.vigil.jobs.warning;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;

/**
 * Open alerts that lie in the case file and that the judge does not know. A replay decides as before, so
 * there are none; this is the net beneath, for a checkpoint that was put back by hand or a rule folder that
 * was exchanged while we were down. What nobody knows after {@link #PATIENCE} is withdrawn and counted.
 */
final class Orphans {
    /** Long enough for the replay to reach the revision that clears the alert, ms of the received clock. */
    static final long PATIENCE = 60_000;

    /** The judge remembers an alert that is over for longer than this, ms of the received clock. */
    private static final long REMEMBERED = 3_600_000;

    private static final Bilingual UNKNOWN =
            new Bilingual("重启后与判定状态核对，没有依据，已撤销", "after a restart the judge does not know of it: withdrawn");

    private final MapState<String, Orphan> orphans;
    private final Counter withdrawn;

    /**
     * @param alert its last known revision, JSON
     * @param since the received clock at which it was found, epoch ms
     */
    @SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; orphans are never compared
    public record Orphan(byte[] alert, long since) {}

    private Orphans(MapState<String, Orphan> orphans, Counter withdrawn) {
        this.orphans = orphans;
        this.withdrawn = withdrawn;
    }

    static Orphans in(RuntimeContext context) {
        return new Orphans(
                context.getMapState(
                        new MapStateDescriptor<>("orphans", Types.STRING, TypeInformation.of(Orphan.class))),
                context.getMetricGroup().addGroup("vigil").counter("orphansWithdrawn"));
    }

    /**
     * A revision came back from the case file. While a backlog is judged it may be long past: what the judge has
     * forgotten since is no orphan.
     *
     * @param known the judge's last revision of an alert, 0 for none
     */
    void heard(Alert alert, ToIntFunction<String> known, long clock) throws Exception {
        boolean ahead = known.applyAsInt(alert.id()) < alert.revision();
        if (alert.isOpen() && ahead && clock <= alert.publishedAt() + REMEMBERED) {
            // a replay knows of it only when its clock is where that of the earlier run was
            orphans.put(alert.id(), new Orphan(Json.bytes(alert), Math.max(clock, alert.publishedAt())));
        } else {
            orphans.remove(alert.id());
        }
    }

    boolean any() throws Exception {
        return !orphans.isEmpty();
    }

    /** The withdrawals of those that nobody knows after the patience. */
    List<Alert> overdue(ToIntFunction<String> known, long clock) throws Exception {
        List<Alert> found = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        for (Map.Entry<String, Orphan> entry : orphans.entries()) {
            if (clock < entry.getValue().since() + PATIENCE) {
                continue;
            }
            settled.add(entry.getKey());
            Alert alert = Json.read(entry.getValue().alert(), Alert.class);
            if (known.applyAsInt(alert.id()) < alert.revision()) {
                found.add(withdrawal(alert, clock));
            }
        }
        for (String id : settled) {
            orphans.remove(id);
        }
        withdrawn.inc(found.size());
        return found;
    }

    private static Alert withdrawal(Alert alert, long clock) {
        return new Alert(
                alert.id(),
                alert.revision() + 1,
                alert.rule(),
                alert.ruleVersion(),
                alert.premise(),
                alert.device(),
                alert.area(),
                alert.metric(),
                AlertState.WITHDRAWN,
                AlertChange.WITHDRAWN,
                alert.severity(),
                alert.beganAt(),
                alert.openedAt(),
                alert.clearedAt(),
                clock,
                alert.value(),
                alert.limit(),
                alert.peak(),
                alert.unit(),
                alert.occurrences(),
                alert.exceedanceDays(),
                alert.shadow(),
                alert.title(),
                UNKNOWN,
                alert.items(),
                null);
    }
}
