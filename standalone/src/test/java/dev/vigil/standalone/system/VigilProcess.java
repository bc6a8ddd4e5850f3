package dev.vigil.standalone.system;

import dev.vigil.servers.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code ./vigil …} as an operating-system process of its own, so that it can be killed. */
final class VigilProcess implements AutoCloseable {
    private static final String END = "\u0000end";
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private VigilProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of vigil");
        reader.setDaemon(true);
        reader.start();
    }

    static VigilProcess start(String... arguments) throws IOException {
        return start("dev.vigil.standalone.cli.Vigil", "2g", withoutTests(CLASS_PATH), arguments);
    }

    /** A part of the system by itself, by the name of its class. */
    static VigilProcess startPart(Class<?> main, String... arguments) throws IOException {
        return start(main.getName(), "512m", CLASS_PATH, arguments);
    }

    private static VigilProcess start(String main, String heap, String classPath, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String name : List.of(
                "lang",
                "net",
                "io",
                "nio",
                "lang.reflect",
                "text",
                "time",
                "util",
                "util.concurrent",
                "util.concurrent.atomic",
                "util.concurrent.locks")) {
            command.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED");
        }
        command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
        command.add("-Xmx" + heap);
        // it runs for a minute: the costly compiler would never pay for itself
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-cp");
        command.add(classPath);
        command.add(main);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("VIGIL_ADMIN_PASSWORD", VigilHttp.PASSWORD);
        builder.environment().put("VIGIL_HOME", Repository.root().toString());
        builder.environment().put("VIGIL_POSTGRES_USER", EmbeddedPostgres.USER);
        return new VigilProcess(builder.start());
    }

    /** The settings for the log of a test must not become those of the process that is tested. */
    private static String withoutTests(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                java.util.Arrays.stream(classPath.split(java.io.File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .toList());
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException closed) {
            // the process has ended
        }
        lines.add(END);
    }

    /** Waits for a line that begins so. */
    void awaitLine(String beginning, long seconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            String line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError("no line '" + beginning + "…' within " + seconds + " s; printed:\n"
                        + String.join("\n", printed));
            }
            printed.add(line);
            if (line.startsWith(beginning)) {
                return;
            }
        }
    }

    /** Everything that it prints until it ends by itself. */
    String output(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + seconds + " s");
        }
        for (String line = lines.take(); !line.equals(END); line = lines.take()) {
            printed.add(line);
        }
        return String.join("\n", printed);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Like {@code kill -9}: nothing is said, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Like Ctrl-C. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("does not stop");
        }
    }

    /** It is gone then, and writes no more into a folder that is deleted next. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
