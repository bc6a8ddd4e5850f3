package dev.vigil.jobs.announce;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.casefile.Muting;
import dev.vigil.domain.inspection.Task;
import dev.vigil.jobs.clock.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by premise: each revision of an alert or a task to a topic of its own, kept by the broker as long as there is something to
 * do. Rules in the shadow say nothing to anybody. A mute holds back that an alert is open, never that it has ended; what it
 * held back is said when it ends, if it still stands.
 */
final class TellOthers extends KeyedProcessFunction<String, LogRecord, Announcement> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    private final String prefix;

    private transient MapState<String, Standing> standing;
    private transient MapState<String, Muting> mutes;

    TellOthers(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void open(OpenContext context) {
        standing = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("standing", Types.STRING, TypeInformation.of(Standing.class)));
        mutes = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("mutes", Types.STRING, TypeInformation.of(Muting.class)));
    }

    @Override
    public void processElement(LogRecord line, Context context, Collector<Announcement> out) throws Exception {
        if (line.value().length == 0) {
            return;
        }
        try {
            if (line.topic().equals(Topics.TASKS)) {
                task(Json.read(line.value(), Task.class), out);
            } else {
                caseEvent(Json.read(line.value(), CaseEvent.class), context, out);
            }
        } catch (IllegalArgumentException foreign) {
            // whose topic it is puts it to the dead letters
        }
    }

    /** A mute has ended by itself. */
    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Announcement> out) throws Exception {
        List<String> over = new ArrayList<>();
        for (Map.Entry<String, Muting> mute : mutes.entries()) {
            if (mute.getValue().until() <= time) {
                over.add(mute.getKey());
            }
        }
        for (String id : over) {
            mutes.remove(id);
        }
        hear(out);
    }

    private void caseEvent(CaseEvent event, Context context, Collector<Announcement> out) throws Exception {
        if (event.alert() != null && !event.alert().shadow()) {
            alert(event.alert(), out);
        }
        if (event.action() != null) {
            action(event.action(), context, out);
        }
    }

    private void alert(Alert alert, Collector<Announcement> out) throws Exception {
        String topic = prefix + "/alerts/" + alert.premise() + "/" + alert.id();
        byte[] notice = Json.bytes(AlertNotice.of(alert));
        boolean open = alert.state() == AlertState.OPEN;
        if (!open && alert.state() != AlertState.CLEARED) {
            standing.remove(alert.id());
            over(topic, notice, out);
            return;
        }
        boolean told = !open || !isMuted(alert.id(), alert.rule(), alert.device());
        standing.put(alert.id(), new Standing(alert.rule(), alert.device(), open, topic, notice, told));
        if (told) {
            out.collect(new Announcement(topic, notice, true));
        }
    }

    private void action(Action action, Context context, Collector<Announcement> out) throws Exception {
        if (action.kind() == ActionKind.UNMUTE) {
            List<String> ended = new ArrayList<>();
            for (Map.Entry<String, Muting> mute : mutes.entries()) {
                if (mute.getValue().isEndedBy(action, mute.getKey())) {
                    ended.add(mute.getKey());
                }
            }
            for (String id : ended) {
                mutes.remove(id);
            }
        }
        Muting muting = Muting.of(action).orElse(null);
        if (muting != null && muting.until() > context.timerService().currentProcessingTime()) {
            mutes.put(action.id(), muting);
            context.timerService().registerProcessingTimeTimer(muting.until());
        }
        hear(out);
    }

    /** What is muted from now on goes from the broker, and what no longer is comes back to it. */
    private void hear(Collector<Announcement> out) throws Exception {
        Map<String, Standing> changed = new TreeMap<>();
        for (Map.Entry<String, Standing> entry : standing.entries()) {
            Standing one = entry.getValue();
            boolean tell = !one.open() || !isMuted(entry.getKey(), one.rule(), one.device());
            if (tell != one.told()) {
                changed.put(entry.getKey(), one.told(tell));
            }
        }
        for (Map.Entry<String, Standing> entry : changed.entrySet()) {
            Standing one = entry.getValue();
            standing.put(entry.getKey(), one);
            out.collect(new Announcement(one.topic(), one.told() ? one.notice() : NOTHING, true));
        }
    }

    private boolean isMuted(String alert, String rule, @Nullable String device) throws Exception {
        for (Muting mute : mutes.values()) {
            if (mute.covers(alert, rule, device)) {
                return true;
            }
        }
        return false;
    }

    private void task(Task task, Collector<Announcement> out) {
        String topic = prefix + "/tasks/" + task.premise() + "/" + task.id();
        byte[] notice = Json.bytes(TaskNotice.of(task));
        if (task.stands()) {
            out.collect(new Announcement(topic, notice, true));
        } else {
            over(topic, notice, out);
        }
    }

    /** Said once more, and kept no longer. */
    private static void over(String topic, byte[] notice, Collector<Announcement> out) {
        out.collect(new Announcement(topic, notice, false));
        out.collect(new Announcement(topic, NOTHING, true));
    }
}
