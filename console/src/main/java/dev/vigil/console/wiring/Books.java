package dev.vigil.console.wiring;

import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.action.ActionBook;
import dev.vigil.console.action.ActionDesk;
import dev.vigil.console.action.ActionTable;
import dev.vigil.console.alert.AlertBook;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.alert.AlertViews;
import dev.vigil.console.alert.VerifyDesk;
import dev.vigil.console.casework.CaseSteps;
import dev.vigil.console.complaint.ComplaintDesk;
import dev.vigil.console.complaint.ComplaintTable;
import dev.vigil.console.coverage.CoverageTable;
import dev.vigil.console.deadletter.DeadLetterDesk;
import dev.vigil.console.deadletter.DeadLetterTable;
import dev.vigil.console.deadletter.LetterTrial;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.directory.OfficerNames;
import dev.vigil.console.district.District;
import dev.vigil.console.history.History;
import dev.vigil.console.ledger.LedgerDesk;
import dev.vigil.console.load.LoadDesk;
import dev.vigil.console.load.LoadTable;
import dev.vigil.console.mute.MuteTable;
import dev.vigil.console.mute.Mutes;
import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.picture.Pictures;
import dev.vigil.console.premise.PremiseDesk;
import dev.vigil.console.premise.PremiseTable;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.publicpage.PublicChecks;
import dev.vigil.console.publish.Publications;
import dev.vigil.console.rule.RuleBookTable;
import dev.vigil.console.rule.RuleCheck;
import dev.vigil.console.rule.RuleDesk;
import dev.vigil.console.rule.RuleShelf;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.series.SeriesDesk;
import dev.vigil.console.shadow.ShadowDesk;
import dev.vigil.console.shift.ShiftDrafts;
import dev.vigil.console.shift.ShiftTable;
import dev.vigil.console.stream.Frames;
import dev.vigil.console.stream.StreamHub;
import dev.vigil.console.task.TaskBook;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.task.TaskViews;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.formats.Formats;
import dev.vigil.rules.trial.EvidenceReplay;
import dev.vigil.rules.trial.RuleTests;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the console knows and does, apart from HTTP and Kafka. */
@Configuration(proxyBeanMethods = false)
public class Books {
    @Bean
    News news() {
        return new News();
    }

    @Bean
    Metrics metrics(District district) {
        return district.metrics();
    }

    @Bean
    Premises premises(District district, PremiseTable table) {
        table.takeOver(district.premises());
        Premises premises = new Premises();
        premises.replace(table.all());
        return premises;
    }

    @Bean
    RuleShelf ruleShelf(RuleBookTable table, District district, Clock clock) {
        return new RuleShelf(table, district.rules(), clock);
    }

    @Bean
    RuleCheck ruleCheck(District district, InspectionShelf shelf) {
        return new RuleCheck(district.metrics(), shelf::catalogue);
    }

    @Bean
    RuleDesk ruleDesk(
            RuleShelf shelf,
            RuleCheck check,
            District district,
            History history,
            Publications publications,
            ConsoleSettings settings) {
        RuleTests tests = new RuleTests(district.metrics(), district.calendars(), district.judging());
        return new RuleDesk(
                shelf, check, history, publications, tests, settings.config().resolve("rules"));
    }

    @Bean
    DeadLetterDesk deadLetterDesk(DeadLetterTable letters, History history, Outbox outbox, Clock clock) {
        return new DeadLetterDesk(letters, history, outbox, clock);
    }

    /** The formats of the config folder, as the ingest job has them at its start. */
    @Bean
    Formats formats(Metrics metrics, ConsoleSettings settings) {
        Problems problems = new Problems();
        Formats formats = Formats.load(metrics, settings.config().resolve("mappings"), problems);
        problems.refuseIfAny();
        return formats;
    }

    @Bean
    LetterTrial letterTrial(Formats folder, InspectionShelf shelf, Metrics metrics) {
        return new LetterTrial(() -> folder.with(shelf.mappings(), new Problems()), metrics);
    }

    @Bean
    PremiseDesk premiseDesk(
            PremiseTable table,
            Premises premises,
            Sight sight,
            Metrics metrics,
            InspectionShelf shelf,
            History history,
            Publications publications,
            Clock clock) {
        return new PremiseDesk(
                table,
                premises,
                sight,
                metrics,
                () -> shelf.catalogue().scenarios().keySet(),
                history,
                publications,
                clock);
    }

    @Bean
    ComplaintDesk complaintDesk(
            ComplaintTable complaints, TaskTable tasks, History history, Outbox outbox, Clock clock) {
        return new ComplaintDesk(complaints, tasks, history, outbox, clock);
    }

    @Bean
    PublicChecks publicChecks(
            TaskTable tasks, ActionTable actions, Premises premises, InspectionShelf shelf, Clock clock) {
        return new PublicChecks(tasks, actions, premises, shelf::calendar, clock);
    }

    @Bean
    LedgerDesk ledgerDesk(TaskTable tasks, Premises premises, Sight sight) {
        return new LedgerDesk(tasks, premises, sight);
    }

    @Bean
    Pictures pictures(ConsoleSettings settings) {
        return new Pictures(settings.pictures());
    }

    @Bean
    Mutes mutes(MuteTable table, Clock clock) {
        return new Mutes(table, clock);
    }

    @Bean
    AlertViews alertViews(Premises premises, RuleShelf rules, Mutes mutes) {
        return new AlertViews(premises, rules, mutes);
    }

    @Bean
    OfficerNames officerNames(InspectionShelf shelf) {
        return new OfficerNames(shelf);
    }

    @Bean
    TaskViews taskViews(Premises premises, OfficerNames names) {
        return new TaskViews(premises, names);
    }

    @Bean
    Sight sight(Premises premises, InspectionShelf shelf) {
        return new Sight(premises, shelf::catalogue);
    }

    @Bean
    AlertBook alertBook(AlertTable alerts, ActionTable actions, History history, AlertViews views, Sight sight) {
        return new AlertBook(alerts, actions, history, views, sight);
    }

    @Bean
    VerifyDesk verifyDesk(History history, District district, InspectionShelf shelf) {
        return new VerifyDesk(
                history,
                () -> new EvidenceReplay(
                        district.metrics(), district.calendars().with(shelf.days()), district.judging()),
                district.metrics());
    }

    @Bean
    LoadDesk loadDesk(JdbcClient jdbc, AlertTable alerts, AlertViews views, Premises premises) {
        return new LoadDesk(new LoadTable(jdbc), alerts, views, premises);
    }

    @Bean
    ShadowDesk shadowDesk(RuleShelf shelf, RuleBookTable books, JdbcClient jdbc, Premises premises) {
        return new ShadowDesk(shelf, books, jdbc, premises);
    }

    @Bean
    ShiftDrafts shiftDrafts(
            ShiftTable shifts,
            AlertTable alerts,
            AlertViews views,
            TaskTable tasks,
            Mutes mutes,
            CoverageTable coverage,
            LoadDesk load,
            Premises premises,
            TaskViews taskViews,
            Sight sight,
            Clock clock) {
        return new ShiftDrafts(shifts, alerts, views, tasks, mutes, coverage, load, premises, taskViews, sight, clock);
    }

    @Bean
    TaskBook taskBook(
            TaskTable tasks,
            AlertTable alerts,
            ActionTable actions,
            History history,
            AlertViews views,
            TaskViews taskViews) {
        return new TaskBook(tasks, alerts, actions, history, views, taskViews);
    }

    @Bean
    ActionBook actionBook(ActionTable actions, AlertTable alerts, MuteTable mutes, CaseSteps steps) {
        return new ActionBook(actions, alerts, mutes, steps);
    }

    @Bean
    ActionDesk actionDesk(
            ActionBook book,
            CaseSteps steps,
            ActionTable actions,
            AlertTable alerts,
            TaskTable tasks,
            Premises premises,
            History history,
            Outbox outbox,
            Mutes mutes,
            Sight sight,
            Clock clock) {
        return new ActionDesk(book, steps, actions, alerts, tasks, premises, history, outbox, mutes, sight, clock);
    }

    @Bean
    Frames frames(
            History history,
            AlertTable alerts,
            TaskTable tasks,
            AlertViews views,
            Premises premises,
            TaskViews taskViews,
            Sight sight,
            JsonMapper json) {
        return new Frames(history, alerts, tasks, views, premises, taskViews, sight, json);
    }

    @Bean
    StreamHub streamHub(Frames frames, History history, News news, Clock clock, MeterRegistry meters) {
        return new StreamHub(frames, history, news.forStream(), clock, meters);
    }

    @Bean
    SeriesReader seriesReader(ConsoleSettings settings) {
        return SeriesStore.open(settings);
    }

    @Bean
    SeriesDesk seriesDesk(SeriesReader reader) {
        return new SeriesDesk(reader);
    }
}
