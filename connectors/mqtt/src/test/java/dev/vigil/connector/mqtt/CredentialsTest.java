package dev.vigil.connector.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    Path folder;

    @Test
    void readsFilesWithoutTheLineBreakAtTheirEnd() throws Exception {
        Path user = Files.writeString(folder.resolve("user"), "ingest\r\n");
        Path password = Files.writeString(folder.resolve("password"), " secret with blanks\n");
        Credentials.Login login = Credentials.fromFiles(user, password).read().orElseThrow();
        assertThat(login.user()).isEqualTo("ingest");
        assertThat(login.password()).asString().isEqualTo(" secret with blanks");
    }

    @Test
    void readsTheEnvironment() throws Exception {
        assertThat(Credentials.fromEnvironment("PATH", "PATH")
                        .read()
                        .orElseThrow()
                        .user())
                .isEqualTo(System.getenv("PATH"));
    }

    @Test
    void namesTheVariableThatIsMissing() {
        assertThatThrownBy(() ->
                        Credentials.fromEnvironment("NO_SUCH_VARIABLE", "PATH").read())
                .hasMessage("The environment variable NO_SUCH_VARIABLE is not set.");
    }

    @Test
    void neverPrintsTheSecret() throws Exception {
        Path user = Files.writeString(folder.resolve("user"), "ingest");
        Path secret = Files.writeString(folder.resolve("secret"), "hush");
        Credentials credentials = Credentials.fromFiles(user, secret);
        assertThat(credentials.toString()).doesNotContain("hush");
        assertThat(credentials.read().orElseThrow().toString()).isEqualTo("Login[ingest]");
    }
}
