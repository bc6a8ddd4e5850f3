package dev.vigil.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.servers.FreePort;
import dev.vigil.standalone.config.Part;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RealServerTest {
    @Test
    void oneOfSeveralHostsIsEnough() throws Exception {
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + FreePort.any() + ",127.0.0.1:" + open.getLocalPort();

            assertThat(RealServer.await(Part.KAFKA, address, Duration.ZERO)).isEqualTo(address);
        }
    }

    @Test
    void whoDoesNotAnswerIsNamedWithTheKeyToCorrect() {
        String address = "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/vigil";

        assertThatThrownBy(() -> RealServer.await(Part.POSTGRES, address, Duration.ZERO))
                .isInstanceOf(StartException.class)
                .hasMessage("No PostgreSQL answers at " + address
                        + ": start it, or correct 'postgres: use' in config/vigil.yaml.");
    }
}
