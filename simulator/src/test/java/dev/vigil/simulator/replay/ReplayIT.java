package dev.vigil.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.FreePort;
import dev.vigil.simulator.Await;
import dev.vigil.simulator.Subscriber;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {
    private static final String FRAME =
            "##0100QN=20240123131014225;ST=31;CN=3020;PW=123456;MN=81733553216103;Flag=4;CP=&&DataTime=20240123131000&&1040";

    @TempDir
    private Path folder;

    @Test
    void sendsARecordedFileThroughTheRealDoorInItsOrder() throws Exception {
        Path frames = Files.writeString(folder.resolve("frames.txt"), FRAME + "\r\n\r\n" + FRAME + "\n");
        Path lines = Files.writeString(
                folder.resolve("lines.jsonl"),
                """
                {"topic":"vigil/v1/s/p/d/pm10","payload":{"at":1000,"value":1}}
                nonsense
                {"topic":"vigil/v1/s/p/d/pm10","payload":{"at":61000,"value":2}}
                """);
        try (EmbeddedArtemis broker = EmbeddedArtemis.start(folder.resolve("broker"), "127.0.0.1", FreePort.any());
                Subscriber subscriber = new Subscriber(broker.address())) {
            ReplayReport ofFrames = run(frames, Recording.HJ212, broker.address());
            ReplayReport ofLines = run(lines, Recording.JSON, broker.address());

            assertThat(ofFrames).isEqualTo(new ReplayReport(2, 2, 0));
            assertThat(ofLines).isEqualTo(new ReplayReport(2, 2, 1));
            Await.until("all has arrived", () -> subscriber.received.size() >= 4);
            assertThat(subscriber.received)
                    .containsExactlyInAnyOrder(
                            "hj212/81733553216103 " + FRAME + "\r\n",
                            "hj212/81733553216103 " + FRAME + "\r\n",
                            "vigil/v1/s/p/d/pm10 {\"at\":1000,\"value\":1}",
                            "vigil/v1/s/p/d/pm10 {\"at\":61000,\"value\":2}");
        }
    }

    private static ReplayReport run(Path file, Recording format, String uri) throws Exception {
        return Replay.run(new ReplaySettings(file, format, 600, false, uri, null), count -> {});
    }
}
