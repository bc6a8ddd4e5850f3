package dev.vigil.console.wiring;

import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.action.ActionBook;
import dev.vigil.console.alert.AlertBook;
import dev.vigil.console.backtest.BacktestDesk;
import dev.vigil.console.coverage.CoverageBelt;
import dev.vigil.console.coverage.CoverageTable;
import dev.vigil.console.deadletter.DeadLetterTable;
import dev.vigil.console.directory.BookPublication;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.history.History;
import dev.vigil.console.intake.CaseReader;
import dev.vigil.console.intake.Intake;
import dev.vigil.console.intake.Positions;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.console.order.OrderBook;
import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.outbox.OutboxRelay;
import dev.vigil.console.premise.PremiseTable;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.publish.Publications;
import dev.vigil.console.publish.RegistryPublication;
import dev.vigil.console.publish.RulesPublication;
import dev.vigil.console.rule.RuleReport;
import dev.vigil.console.rule.RuleShelf;
import dev.vigil.console.status.JobPace;
import dev.vigil.console.status.StatusDesk;
import dev.vigil.console.status.StatusWatch;
import dev.vigil.console.status.TopicTimes;
import dev.vigil.console.stream.StreamHub;
import dev.vigil.console.task.TaskBook;
import dev.vigil.console.work.Worker;
import dev.vigil.domain.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What runs without being asked: from Kafka into the tables, from the outbox to Kafka, from the history to the walls. */
@Configuration(proxyBeanMethods = false)
public class Belts {
    @Bean
    KafkaClients kafkaClients(ConsoleSettings settings) {
        return new KafkaClients(settings.kafka(), settings.kafkaProperties());
    }

    @Bean
    KafkaProducer<String, byte[]> producer(KafkaClients kafka) {
        return kafka.producer("console");
    }

    @Bean
    Publications publications(
            KafkaClients kafka,
            KafkaProducer<String, byte[]> producer,
            PremiseTable premises,
            Premises known,
            RuleShelf rules,
            InspectionShelf inspections,
            Clock clock) {
        return new Publications(
                kafka,
                List.of(
                        new RegistryPublication(kafka, producer, premises, known, clock)::publish,
                        new RulesPublication(kafka, producer, rules)::publish,
                        new BookPublication(kafka, producer, inspections)::publish));
    }

    @Bean
    Intake intake(
            KafkaClients kafka,
            AlertBook alerts,
            ActionBook actions,
            TaskBook tasks,
            OrderBook orders,
            DeadLetterTable letters,
            History history,
            JdbcClient jdbc,
            Clock clock) {
        CaseReader reader = new CaseReader(alerts, actions, tasks, orders, letters);
        return new Intake(kafka.consumer("console-intake"), reader, history, new Positions(jdbc, clock));
    }

    @Bean
    CoverageBelt coverageBelt(
            SeriesReader series, Premises premises, InspectionShelf shelf, CoverageTable table, Clock clock) {
        return new CoverageBelt(series, premises, shelf::catalogue, table, clock);
    }

    @Bean
    Workers workers(
            Intake intake,
            StreamHub hub,
            Publications publications,
            Outbox outbox,
            CoverageBelt coverage,
            BacktestDesk backtests,
            KafkaProducer<String, byte[]> producer,
            News news) {
        OutboxRelay relay = new OutboxRelay(outbox, producer, news.forOutbox());
        return new Workers(Map.of(
                "intake", Worker.start("console-intake", intake::turn),
                "outbox", Worker.start("console-outbox", relay::turn),
                "publications", Worker.start("console-publications", publications::turn),
                "backtests", Worker.start("console-backtests", backtests::turn),
                "coverage", Worker.start("console-coverage", coverage::turn),
                "live", Worker.start("console-live", hub::turn)));
    }

    @Bean
    TopicTimes topicTimes(KafkaClients kafka, Clock clock) {
        return new TopicTimes(kafka, clock);
    }

    @Bean
    JobPace judging(KafkaClients kafka, Clock clock) {
        return new JobPace(kafka, "vigil-warning", Topics.OBSERVATIONS, clock);
    }

    @Bean
    JobPace planning(KafkaClients kafka, Clock clock) {
        return new JobPace(kafka, "vigil-inspection", Topics.CASEFILE, clock);
    }

    @Bean
    StatusDesk statusDesk(
            Outbox outbox,
            StreamHub hub,
            TopicTimes topics,
            Workers workers,
            JobPace judging,
            JobPace planning,
            RuleShelf rules,
            Clock clock) {
        Map<String, JobPace> jobs = Map.of("judging", judging, "planning", planning);
        StatusDesk desk = new StatusDesk(outbox, hub, topics, workers.byName(), jobs, clock);
        desk.alsoAsk("rules", () -> RuleReport.of(rules.current().book()));
        return desk;
    }

    /** A worker of its own: it speaks of the others. */
    @Bean
    Worker statusWatch(StatusDesk desk, StreamHub hub, JsonMapper json) {
        return Worker.start("console-status", new StatusWatch(desk, hub, json)::turn);
    }

    /** Stopped before the tables and clients that they use. */
    public record Workers(Map<String, Worker> byName) implements AutoCloseable {
        @Override
        public void close() {
            byName.values().forEach(Worker::close);
        }
    }
}
