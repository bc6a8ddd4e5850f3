package dev.vigil.jobs.ingest;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.domain.premise.Registry;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Message;
import dev.vigil.formats.Placement;
import dev.vigil.formats.Readout;
import dev.vigil.formats.RegistrySettings;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Bytes to placed observations; what cannot be read goes to {@link #REJECTED} with its raw bytes. Nothing
 * that a device sends makes it fail. Messages that come before the registry is complete wait in state.
 */
final class ReadMessages extends BroadcastProcessFunction<RawMessage, LogRecord, Observation>
        implements CheckpointedFunction {
    static final OutputTag<Answer> ANSWERS = new OutputTag<>("answers", TypeInformation.of(Answer.class));
    static final OutputTag<LogRecord> REJECTED = new OutputTag<>("rejected", TypeInformation.of(LogRecord.class));
    /** Messages of which at least one reading was taken, for the raw copy. */
    static final OutputTag<RawMessage> ACCEPTED = new OutputTag<>("accepted", TypeInformation.of(RawMessage.class));

    private static final long serialVersionUID = 1L;
    private static final long CLOCK_TOLERANCE = 120_000;

    private final JobSettings settings;
    private final FormatRoutes routes;

    private transient MappingsView formats;
    private transient Placement placement;
    private transient RegistryView view;
    private transient ListState<RawMessage> waiting;
    private transient boolean someWait;
    private transient SenderMemory memory;
    private transient IngestCounters counters;
    private transient PictureFolder pictures;

    ReadMessages(JobSettings settings, FormatRoutes routes) {
        this.settings = settings;
        this.routes = routes;
    }

    @Override
    public void open(OpenContext context) {
        Problems problems = new Problems();
        Metrics metrics =
                MetricsFile.read(settings.configFolder().resolve("metrics.yaml"), "config/metrics.yaml", problems);
        Formats folder = Formats.load(metrics, settings.configFolder().resolve("mappings"), problems);
        problems.refuseIfAny();
        formats = new MappingsView(folder);
        placement = new Placement(metrics, CLOCK_TOLERANCE);
        pictures = new PictureFolder(Path.of(settings.pictures()));
        counters = new IngestCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RawMessage message, ReadOnlyContext context, Collector<Observation> out)
            throws Exception {
        formats.refresh(context.getBroadcastState(RegistryView.STATE));
        if (!view.refreshed(context.getBroadcastState(RegistryView.STATE)).isComplete()) {
            waiting.add(message);
            someWait = true;
            return;
        }
        Outputs outputs = outputs(context, out);
        readWaiting(outputs);
        read(message, outputs);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<Observation> out)
            throws Exception {
        try {
            view.on(record, context.getBroadcastState(RegistryView.STATE));
            if (record.key() != null) {
                formats.on(record.key(), record.value());
            }
        } catch (IllegalArgumentException unreadable) {
            context.output(REJECTED, Unreadable.letter(record, unreadable));
        }
        if (view.isComplete()) {
            readWaiting(outputs(context, out));
        }
    }

    /** Where what was read goes. */
    private record Outputs(
            Collector<Observation> observations,
            Consumer<LogRecord> letters,
            Consumer<Answer> answers,
            Consumer<RawMessage> accepted) {}

    private Outputs outputs(ReadOnlyContext context, Collector<Observation> out) {
        return new Outputs(
                out,
                letter -> context.output(REJECTED, letter),
                answer -> context.output(ANSWERS, answer),
                message -> context.output(ACCEPTED, message));
    }

    private Outputs outputs(Context context, Collector<Observation> out) {
        return new Outputs(
                out,
                letter -> context.output(REJECTED, letter),
                answer -> context.output(ANSWERS, answer),
                message -> context.output(ACCEPTED, message));
    }

    private void readWaiting(Outputs out) throws Exception {
        if (!someWait) {
            return;
        }
        for (RawMessage message : waiting.get()) {
            read(message, out);
        }
        waiting.clear();
        someWait = false;
    }

    private void read(RawMessage message, Outputs out) {
        Registry registry = view.registry();
        Optional<Format> format = formats.of(message.topic(), routes);
        if (format.isEmpty()) {
            reject(RejectionReason.UNKNOWN_FORMAT, "no format is configured for this topic", message, "", out.letters);
            return;
        }
        Readout readout = format.get()
                .read(
                        new Message(message.door(), message.topic(), message.payload(), message.received(), null),
                        new RegistrySettings(registry),
                        memory.get());
        readout.counters().forEach(counters::raise);
        readout.pictures().forEach(pictures::keep);
        readout.decoded().rejections().forEach(rejection -> reject(rejection, out.letters));
        readout.replies().forEach(reply -> routes.answerTopic(message.door(), reply.device())
                .ifPresent(topic -> out.answers.accept(new Answer(topic, reply.bytes()))));
        if (memory.get().repeats().holds(readout, message.received())) {
            counters.raise("repeated-messages", 1);
            counters.raise("duplicates", readout.decoded().observations().size());
            return;
        }
        int accepted = place(readout, message, format.get().id(), registry, out);
        if (accepted > 0 && routes.rawCopyKept() > 0) {
            out.accepted.accept(message);
        }
        // only what was taken whole: a letter that is sent in again must be read again
        if (accepted > 0
                && accepted == readout.decoded().observations().size()
                && readout.decoded().rejections().isEmpty()) {
            memory.get().repeats().add(readout, message.received());
        }
    }

    private int place(Readout readout, RawMessage message, String format, Registry registry, Outputs out) {
        int accepted = 0;
        for (Observation decoded : readout.decoded().observations()) {
            Placement.Result result = placement.place(decoded.from(message.door()), registry);
            if (result.observation() != null) {
                accepted++;
                counters.accepted(result.observation());
                out.observations.collect(result.observation());
            } else if (result.reason() != null) {
                reject(result.reason(), result.detail(), message, format, out.letters);
            }
        }
        return accepted;
    }

    private void reject(
            RejectionReason reason, String detail, RawMessage message, String format, Consumer<LogRecord> letters) {
        reject(new Rejection(reason, detail, message.payload(), message.door(), format, message.received()), letters);
    }

    private void reject(Rejection rejection, Consumer<LogRecord> letters) {
        counters.rejected(rejection.reason());
        letters.accept(DeadLetter.of(rejection).record());
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        view = new RegistryView();
        waiting = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("waiting", TypeInformation.of(RawMessage.class)));
        someWait = context.isRestored();
        memory = SenderMemory.in(context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        memory.snapshot();
    }
}
