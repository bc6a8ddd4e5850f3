package dev.vigil.bench.rules;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Siddhi, a stream for each metric so that nothing has to be filtered, its clock moved by the readings. It gets the
 * readings of a metric together: with each single one it would wake the timers of every rule and premise.
 */
final class Siddhi implements Contender {
    private final SiddhiManager manager = new SiddhiManager();
    private final InputHandler[] inputs = new InputHandler[Tape.METRICS];
    private final Edges edges;
    private final List<List<Event>> taken = new ArrayList<>();

    Siddhi(List<Threshold> rules, int premises) {
        edges = new Edges(rules, premises);
        SiddhiAppRuntime app = manager.createSiddhiAppRuntime(SiddhiText.of(rules));
        app.addCallback("Out", new StreamCallback() {
            @Override
            public void receive(Event[] events) {
                for (Event event : events) {
                    edges.holds((Integer) event.getData(0), (Integer) event.getData(1), event.getTimestamp());
                }
            }
        });
        app.start();
        for (int metric = 0; metric < inputs.length; metric++) {
            inputs[metric] = app.getInputHandler("M" + metric);
            taken.add(new ArrayList<>());
        }
    }

    @Override
    public String name() {
        return "Siddhi 5";
    }

    @Override
    public void take(Tape tape, int second, int from, int to) {
        long time = tape.time(second);
        taken.forEach(List::clear);
        for (int device = from; device < to; device++) {
            int hundredths = tape.hundredths(second, device);
            if (Tape.isReading(hundredths)) {
                Object[] values = {device / Tape.DEVICES, hundredths / 100.0};
                taken.get(Tape.metric(second, device)).add(new Event(time, values));
            }
        }
    }

    @Override
    public void judge() {
        try {
            for (int metric = 0; metric < inputs.length; metric++) {
                if (!taken.get(metric).isEmpty()) {
                    inputs[metric].send(taken.get(metric).toArray(new Event[0]));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void end(long time) {
        // its clock stands at the last reading, as that of the others
    }

    @Override
    public long alerts(Kind kind) {
        return edges.of(kind);
    }

    @Override
    public Optional<String> remark(int second) {
        return Optional.of("Siddhi: HOLD has no second threshold, THEN counts every second rise; its clock moves with"
                + " the next reading, so what is due at the very end is not counted.");
    }

    @Override
    public void close() {
        manager.shutdown();
    }
}
