package dev.vigil.standalone.cli;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Decoded;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Message;
import dev.vigil.formats.lines.LineTime;
import dev.vigil.formats.lines.ObservationLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Shows what a message becomes: reads its bytes, prints one JSON line for each observation or"
                + " rejection. Exit code 1 when anything was rejected. docs/samples has messages to try.")
final class DecodeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "json, hj212, gb26875, or the id of a mapping in config/mappings")
    private String format = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The bytes of the message; without it, standard input")
    private @Nullable Path file;

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping file to use instead of an installed one")
    private @Nullable Path mapping;

    @Option(names = "--device", paramLabel = "ID", description = "The device that sent it")
    private @Nullable String device;

    @Option(names = "--topic", paramLabel = "TOPIC", defaultValue = "", description = "The topic it came on")
    private String topic = "";

    @Option(
            names = "--received",
            paramLabel = "TIME",
            description = "When it came in, in any form of time; now if absent")
    private @Nullable String received;

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description = "What the registry says of the device, such as crc=modbus; see docs/formats.md")
    private Map<String, String> settings = Map.of();

    @Option(names = "--hex", description = "The message is given in hexadecimal digits")
    private boolean hexadecimal;

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
        Decoded decoded =
                chosen.decode(new Message("file", topic, payload(), arrival(), device), wireDeviceId -> settings);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        decoded.observations().forEach(observation -> out.println(ObservationLines.write(observation)));
        decoded.rejections().forEach(rejection -> out.println(ObservationLines.write(rejection)));
        return decoded.rejections().isEmpty() ? 0 : 1;
    }

    private byte[] payload() throws IOException {
        if (file != null && !Files.isReadable(file)) {
            throw new CommandException("There is no file " + file + " that can be read.");
        }
        byte[] bytes = file == null ? System.in.readAllBytes() : Files.readAllBytes(file);
        return hexadecimal ? digits(bytes) : bytes;
    }

    private static byte[] digits(byte[] text) {
        try {
            return HexFormat.of().parseHex(new String(text, StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException notHexadecimal) {
            throw new CommandException("These are not pairs of hexadecimal digits.");
        }
    }

    private long arrival() {
        try {
            return received == null ? System.currentTimeMillis() : LineTime.read(received);
        } catch (IllegalArgumentException noTime) {
            throw new CommandException("--received " + noTime.getMessage());
        }
    }
}
