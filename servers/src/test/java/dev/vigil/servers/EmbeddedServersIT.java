package dev.vigil.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {
    private static final String HOST = "127.0.0.1";

    @TempDir
    Path folder;

    @Test
    void kafkaKeepsItsTopicsOverARestart() throws Exception {
        int port = FreePort.any();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, HOST, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, HOST, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void postgresKeepsItsRowsOverARestart() throws Exception {
        int port = FreePort.any();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, HOST, port);
                Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.USER, "")) {
            connection.createStatement().execute("create table kept (n int)");
            connection.createStatement().execute("insert into kept values (7)");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, HOST, port);
                Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.USER, "");
                ResultSet rows = connection.createStatement().executeQuery("select n from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void questDbAnswersOverHttp() throws Exception {
        try (EmbeddedQuestDb questDb = EmbeddedQuestDb.start(folder, HOST, FreePort.any())) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(questDb.address() + "/exec?query=select%201"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"dataset\":[[1]]");
        }
    }

    @Test
    void artemisListens() throws Exception {
        int port = FreePort.any();
        try (EmbeddedArtemis artemis = EmbeddedArtemis.start(folder, HOST, port)) {
            assertThat(artemis.address()).isEqualTo("tcp://" + HOST + ":" + port);
            assertThat(FreePort.isTaken(HOST, port)).isTrue();
        }
        assertThat(FreePort.isTaken(HOST, port)).isFalse();
    }
}
