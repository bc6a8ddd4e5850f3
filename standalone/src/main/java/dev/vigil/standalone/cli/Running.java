package dev.vigil.standalone.cli;

import dev.vigil.standalone.Standalone;
import dev.vigil.standalone.config.Part;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** What an operator sees while the system starts, runs and stops. */
final class Running {
    private final PrintStream out;
    private final long began = System.nanoTime();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Running(PrintStream out) {
        this.out = out;
    }

    static Running announce(PrintStream out) {
        PrintStream utf8 = new PrintStream(out, true, StandardCharsets.UTF_8);
        utf8.println("Vigil 守望 is starting …");
        return new Running(utf8);
    }

    void started(String part, long millis) {
        out.printf(Locale.ROOT, "  %-20s %6.1f s%n", part, millis / 1000.0);
    }

    void ready(Standalone standalone) {
        var settings = standalone.settings();
        var servers = standalone.servers();
        out.println();
        out.println("  console              " + standalone.consoleAddress());
        out.println("  interface            " + standalone.consoleAddress() + "/api/openapi.json");
        out.println("  MQTT                 " + servers.mqtt().join());
        out.println("  HJ 212 over TCP      " + settings.listen() + ":" + settings.port(Part.DOOR));
        out.println("  Kafka                " + servers.kafka().join());
        out.println("  PostgreSQL           " + servers.postgres().join());
        out.println("  time series          " + servers.series().join());
        out.println("  Flink                "
                + settings.real(Part.FLINK).orElse("http://" + settings.listen() + ":" + settings.port(Part.FLINK)));
        out.println("  data                 " + settings.data());
        standalone.firstPassword().ifPresent(password -> {
            out.println();
            out.println("  log in as admin with the password  " + password);
            out.println("  it is shown this once; VIGIL_ADMIN_PASSWORD would have set it");
        });
        out.println();
        out.printf(Locale.ROOT, "ready in %.1f s. Ctrl-C stops.%n", (System.nanoTime() - began) / 1e9);
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** Returns after Ctrl-C or a TERM signal; the caller then stops the system, and the process waits for it. */
    void untilStopped(Standalone standalone) {
        Thread hook = new Thread(() -> {
            stop.countDown();
            await(stopped);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        await(stop);
        out.println("stopping …");
        long from = System.nanoTime();
        standalone.close();
        out.printf(Locale.ROOT, "stopped in %.1f s; a later up goes on from here.%n", (System.nanoTime() - from) / 1e9);
        stopped.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
