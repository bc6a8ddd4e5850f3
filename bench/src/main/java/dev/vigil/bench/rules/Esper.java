package dev.vigil.bench.rules;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import com.espertech.esper.runtime.client.EPUndeployException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Esper, its rules written to its strengths: one window for all means of a metric, filters that it can index, one
 * thread, its clock moved by the readings.
 */
final class Esper implements Contender {
    private final EPRuntime runtime;
    private final EPEventService events;
    private final Edges edges;
    private final List<EsperReading> taken = new ArrayList<>();
    private long now;
    private long time = Tape.START;
    /** Moving the clock lets readings leave their windows; what then holds is not a reading's doing. */
    private boolean moving;

    Esper(List<Threshold> rules, int premises) {
        edges = new Edges(rules, premises);
        Configuration configuration = new Configuration();
        configuration.getCommon().addEventType("Reading", EsperReading.class);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        configuration.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
        configuration.getRuntime().getThreading().setInsertIntoDispatchPreserveOrder(false);
        configuration.getCompiler().getByteCode().setAccessModifiersPublic();
        configuration
                .getCompiler()
                .getByteCode()
                .setBusModifierEventType(com.espertech.esper.common.client.util.EventTypeBusModifier.BUS);
        runtime = EPRuntimeProvider.getRuntime("bench", configuration);
        runtime.initialize();
        events = runtime.getEventService();
        events.advanceTime(time);
        deploy(EsperText.of(rules), configuration);
    }

    private void deploy(List<String> modules, Configuration configuration) {
        try {
            for (String module : modules) {
                CompilerArguments arguments = new CompilerArguments(configuration);
                arguments.getPath().add(runtime.getRuntimePath());
                EPCompiled compiled = EPCompilerProvider.getCompiler().compile(module, arguments);
                for (EPStatement statement :
                        runtime.getDeploymentService().deploy(compiled).getStatements()) {
                    listen(statement);
                }
            }
        } catch (EPCompileException | EPDeployException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private void listen(EPStatement statement) {
        if (!statement.getName().startsWith("rule")) {
            return;
        }
        int rule = Integer.parseInt(statement.getName().substring(4));
        boolean timed = EsperText.isTimed(statement.getAnnotations());
        statement.addListener((found, gone, from, in) -> {
            if (found != null && (timed || !moving)) {
                for (EventBean one : found) {
                    edges.holds(rule, (Integer) one.get("p"), time);
                }
            }
        });
    }

    @Override
    public String name() {
        return "Esper 9";
    }

    @Override
    public void take(Tape tape, int second, int from, int to) {
        now = tape.time(second);
        taken.clear();
        for (int device = from; device < to; device++) {
            int hundredths = tape.hundredths(second, device);
            if (Tape.isReading(hundredths)) {
                taken.add(new EsperReading(device / Tape.DEVICES, Tape.metric(second, device), hundredths / 100.0));
            }
        }
    }

    @Override
    public void judge() {
        if (now > time) {
            move(now);
        }
        for (EsperReading reading : taken) {
            events.sendEventBean(reading, "Reading");
        }
    }

    private void move(long to) {
        time = to;
        moving = true;
        events.advanceTime(to);
        moving = false;
    }

    @Override
    public void end(long at) {
        move(at);
    }

    @Override
    public long alerts(Kind kind) {
        return edges.of(kind);
    }

    @Override
    public Optional<String> remark(int second) {
        return Optional.of("Esper: HOLD has no second threshold, so a value that falls below T and holds again opens"
                + " again; THEN counts every second rise.");
    }

    @Override
    public void close() {
        try {
            runtime.getDeploymentService().undeployAll();
        } catch (EPUndeployException wrong) {
            throw new IllegalStateException(wrong);
        }
        runtime.destroy();
    }
}
