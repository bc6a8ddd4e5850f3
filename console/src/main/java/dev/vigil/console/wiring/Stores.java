package dev.vigil.console.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.vigil.console.account.AccountTable;
import dev.vigil.console.account.SecretTable;
import dev.vigil.console.account.SessionTable;
import dev.vigil.console.action.ActionTable;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.complaint.ComplaintTable;
import dev.vigil.console.coverage.CoverageTable;
import dev.vigil.console.deadletter.DeadLetterTable;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.district.District;
import dev.vigil.console.history.History;
import dev.vigil.console.mute.MuteTable;
import dev.vigil.console.once.OnceTable;
import dev.vigil.console.ops.Meters;
import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.premise.PremiseTable;
import dev.vigil.console.rule.RuleBookTable;
import dev.vigil.console.shift.ShiftTable;
import dev.vigil.console.task.TaskTable;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class Stores {
    @Bean
    District district(HeadStart begun) {
        return begun.district();
    }

    @Bean
    HikariDataSource dataSource(HeadStart begun, PrometheusMeterRegistry meters) {
        HikariDataSource pool = begun.database();
        pool.setMetricRegistry(meters);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    Meters meters() {
        return new Meters();
    }

    @Bean
    PrometheusMeterRegistry meterRegistry(Meters meters) {
        return meters.registry();
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager manager) {
        TransactionTemplate template = new TransactionTemplate(manager);
        // what is refused inside a larger piece of work undoes itself, not the whole
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return template;
    }

    @Bean
    History history(DataSource database, JdbcClient jdbc, TransactionTemplate transaction, Clock clock, News news) {
        return new History(jdbc, new JdbcTemplate(database), transaction, clock, news::raise);
    }

    @Bean
    AlertTable alertTable(JdbcClient jdbc) {
        return new AlertTable(jdbc);
    }

    @Bean
    TaskTable taskTable(JdbcClient jdbc) {
        return new TaskTable(jdbc);
    }

    @Bean
    ActionTable actionTable(JdbcClient jdbc) {
        return new ActionTable(jdbc);
    }

    @Bean
    DeadLetterTable deadLetterTable(JdbcClient jdbc) {
        return new DeadLetterTable(jdbc);
    }

    @Bean
    PremiseTable premiseTable(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new PremiseTable(jdbc, transaction, clock);
    }

    @Bean
    RuleBookTable ruleBookTable(JdbcClient jdbc, District district) {
        return new RuleBookTable(jdbc, district.metrics());
    }

    @Bean
    MuteTable muteTable(JdbcClient jdbc) {
        return new MuteTable(jdbc);
    }

    @Bean
    CoverageTable coverageTable(JdbcClient jdbc, TransactionTemplate transaction) {
        return new CoverageTable(jdbc, transaction);
    }

    @Bean
    OnceTable onceTable(JdbcClient jdbc, Clock clock) {
        return new OnceTable(jdbc, clock);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    AccountTable accountTable(JdbcClient jdbc, Clock clock) {
        return new AccountTable(jdbc, clock);
    }

    @Bean
    SecretTable secretTable(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        TransactionTemplate apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SecretTable(jdbc, clock, apart);
    }

    @Bean
    ComplaintTable complaintTable(JdbcClient jdbc, InspectionShelf shelf) {
        return new ComplaintTable(jdbc, shelf::calendar);
    }

    @Bean
    ShiftTable shiftTable(JdbcClient jdbc) {
        return new ShiftTable(jdbc);
    }

    @Bean
    SessionTable sessionTable(JdbcClient jdbc, Clock clock, AccountTable accounts) {
        return new SessionTable(jdbc, clock, accounts);
    }
}
