package dev.vigil.console.intake;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.console.Servers;
import dev.vigil.servers.EmbeddedPostgres;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two consoles on one database: what one has read the other does not store again. */
class PositionsIT {
    private static final TopicPartition KNOWN = new TopicPartition("casefile", 0);
    private static final TopicPartition NEW = new TopicPartition("casefile", 1);

    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;
    private static Positions positions;

    @BeforeAll
    static void aDatabase() {
        DataSource database = new DriverManagerDataSource(Servers.newDatabase(), EmbeddedPostgres.USER, "");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        positions = new Positions(jdbc, Clock.systemUTC());
    }

    @Test
    void whoWaitedForAnotherToMoveAPositionFindsItMoved() {
        positions.move(Map.of(), Map.of(KNOWN, 5L));

        raced(Map.of(KNOWN, 5L), Map.of(KNOWN, 9L), Map.of(KNOWN, 8L));

        assertThat(positions.all()).containsEntry(KNOWN, 9L);
    }

    @Test
    void ofTwoWhoReadAPartitionForTheFirstTimeOneStoresIt() {
        raced(Map.of(), Map.of(NEW, 3L), Map.of(NEW, 2L));

        assertThat(positions.all()).containsEntry(NEW, 3L);
    }

    /** The second begins before the first has committed. */
    private static void raced(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> first, Map<TopicPartition, Long> second) {
        CompletableFuture<Void> late = transaction.execute(status -> {
            positions.move(from, first);
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(its -> positions.move(from, second)));
            eventually(PositionsIT::waiting, count -> count > 0);
            return other;
        });
        assertThatThrownBy(late::join).hasCauseInstanceOf(PositionMoved.class);
    }

    private static int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }
}
