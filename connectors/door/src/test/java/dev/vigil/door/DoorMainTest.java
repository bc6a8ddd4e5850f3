package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoorMainTest {
    private final StringWriter said = new StringWriter();

    @Test
    void helpNamesTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("--broker", "--topic-prefix", "--connections");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(run("--port", "70000")).isEqualTo(2);
        assertThat(run("--port", "0", "--user-file", "/nowhere")).isEqualTo(2);
        assertThat(run("--port", "0", "--broker", "ssl://127.0.0.1:1", "--key", "/nowhere"))
                .isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new DoorMain())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }
}
