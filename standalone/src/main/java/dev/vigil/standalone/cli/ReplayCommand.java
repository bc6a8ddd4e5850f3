package dev.vigil.standalone.cli;

import dev.vigil.simulator.replay.Recording;
import dev.vigil.simulator.replay.Replay;
import dev.vigil.simulator.replay.ReplayReport;
import dev.vigil.simulator.replay.ReplaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Sends a recorded file through the real door, MQTT, one message a line, at the pace of its times.")
final class ReplayCommand implements Callable<Integer> {
    private static final long SHOW_EVERY = 100;

    @Parameters(paramLabel = "FILE", description = "One message a line")
    private Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "F", description = "hj212 or json")
    private String format = "";

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "1 is the pace of the recording, 10 ten times as fast, 0 no waiting. Default: ${DEFAULT-VALUE}")
    private double speed;

    @Option(names = "--now", description = "Move all times so that the last message is measured when it is sent")
    private boolean now;

    @Option(
            names = "--mqtt",
            paramLabel = "URI",
            defaultValue = "tcp://127.0.0.1:1883",
            description = "The broker. Default: ${DEFAULT-VALUE}")
    private String mqtt = "";

    @Override
    public Integer call() throws Exception {
        Recording recording = Recording.named(format)
                .orElseThrow(() -> new CommandException("There is no recording in '" + format + "': hj212 or json."));
        if (!Files.isReadable(file)) {
            throw new CommandException("There is no file " + file + " that can be read.");
        }
        if (speed < 0) {
            throw new CommandException("The speed is " + speed + "; it must be 0 or more.");
        }
        double pace = speed == 0 ? Double.POSITIVE_INFINITY : speed;
        ReplayReport report = Replay.run(new ReplaySettings(file, recording, pace, now, mqtt, null), progress());
        System.out.println(report.sent() + " sent, " + report.confirmed() + " confirmed by the broker, "
                + report.skipped() + " lines skipped.");
        return report.confirmed() == report.sent() && report.skipped() == 0 ? 0 : 1;
    }

    /** Only for a terminal; a JDK from 22 on always says that there is one, which costs some lines in a file. */
    @SuppressWarnings("SystemConsoleNull")
    private static LongConsumer progress() {
        if (System.console() == null) {
            return sent -> {};
        }
        return sent -> {
            if (sent % SHOW_EVERY == 0) {
                System.err.print("\r" + sent + " sent");
            }
        };
    }
}
