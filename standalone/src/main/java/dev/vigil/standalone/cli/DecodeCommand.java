package dev.vigil.standalone.cli;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Decoded;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Message;
import dev.vigil.formats.lines.ObservationLines;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Shows what a message becomes: reads its bytes from standard input, prints one JSON line for each"
                + " observation or rejection. Exit code 1 when anything was rejected.")
final class DecodeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FORMAT", description = "json, hj212, or the id of a mapping in config/mappings")
    private String format = "";

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping file to use instead of an installed one")
    private @Nullable Path mapping;

    @Option(names = "--device", paramLabel = "ID", description = "The device that sent it")
    private @Nullable String device;

    @Option(names = "--topic", paramLabel = "TOPIC", defaultValue = "", description = "The topic it came on")
    private String topic = "";

    @Option(names = "--config", paramLabel = "DIR", description = "Folder with the configuration")
    private @Nullable Path config;

    @Override
    public Integer call() throws Exception {
        Path folder = config == null ? Home.config() : config;
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(folder.resolve("metrics.yaml"), "config/metrics.yaml", problems);
        Formats formats = Formats.load(metrics, mapping == null ? folder.resolve("mappings") : mapping, problems);
        problems.refuseIfAny();
        Format chosen = formats.find(format)
                .orElseThrow(() -> new CommandException("There is no format '" + format + "': choose one of "
                        + String.join(", ", formats.ids()) + "."));
        byte[] payload = System.in.readAllBytes();
        Decoded decoded = chosen.decode(
                new Message("file", topic, payload, System.currentTimeMillis(), device), DeviceSettings.none());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        decoded.observations().forEach(observation -> out.println(ObservationLines.write(observation)));
        decoded.rejections().forEach(rejection -> out.println(ObservationLines.write(rejection)));
        return decoded.rejections().isEmpty() ? 0 : 1;
    }
}
