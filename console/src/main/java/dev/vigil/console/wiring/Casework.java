package dev.vigil.console.wiring;

import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.action.ActionTable;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.casework.CaseSteps;
import dev.vigil.console.casework.CaseworkResource;
import dev.vigil.console.casework.OpenCheck;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.console.complaint.ComplaintTable;
import dev.vigil.console.cooperation.Consult;
import dev.vigil.console.cooperation.ConsultationTable;
import dev.vigil.console.cooperation.CooperationResource;
import dev.vigil.console.cooperation.CooperationViews;
import dev.vigil.console.cooperation.HandOver;
import dev.vigil.console.cooperation.OverdueBelt;
import dev.vigil.console.cooperation.PublicCooperation;
import dev.vigil.console.cooperation.PublicationTable;
import dev.vigil.console.cooperation.PublishPenalty;
import dev.vigil.console.cooperation.RateCheck;
import dev.vigil.console.cooperation.RatingTable;
import dev.vigil.console.cooperation.RedBlackDesk;
import dev.vigil.console.cooperation.TransferTable;
import dev.vigil.console.coverage.CoverageTable;
import dev.vigil.console.directory.CalendarResource;
import dev.vigil.console.directory.ChecklistEditResource;
import dev.vigil.console.directory.DirectoryDesk;
import dev.vigil.console.directory.DirectoryEditResource;
import dev.vigil.console.directory.DocumentDesk;
import dev.vigil.console.directory.DocumentResource;
import dev.vigil.console.directory.EditTable;
import dev.vigil.console.directory.Edits;
import dev.vigil.console.directory.HoursResource;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.district.District;
import dev.vigil.console.draw.DrawResource;
import dev.vigil.console.figures.FiguresDesk;
import dev.vigil.console.figures.FiguresResource;
import dev.vigil.console.finding.DecideDisposition;
import dev.vigil.console.finding.DispositionTable;
import dev.vigil.console.finding.FindingTable;
import dev.vigil.console.finding.NoteFinding;
import dev.vigil.console.finding.Proposals;
import dev.vigil.console.frequency.CapCount;
import dev.vigil.console.frequency.CapResource;
import dev.vigil.console.frequency.RefuseCapped;
import dev.vigil.console.history.History;
import dev.vigil.console.order.CreditEventTable;
import dev.vigil.console.order.GiveOrder;
import dev.vigil.console.order.OrderBook;
import dev.vigil.console.order.OrderResource;
import dev.vigil.console.order.OrderTable;
import dev.vigil.console.premise.PremiseDesk;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.publish.Publications;
import dev.vigil.console.remote.CheckFromAfar;
import dev.vigil.console.remote.RemoteCheckTable;
import dev.vigil.console.remote.ReviewOfAlerts;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.work.Worker;
import dev.vigil.formats.Formats;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with a check once it has begun: find, decide, order, hand over, consult, rate, publish. */
@Configuration(proxyBeanMethods = false)
@Import({
    CaseworkResource.class,
    OrderResource.class,
    CooperationResource.class,
    PublicCooperation.class,
    DrawResource.class,
    CapResource.class,
    FiguresResource.class,
    ChecklistEditResource.class,
    CalendarResource.class,
    HoursResource.class,
    DocumentResource.class,
    DirectoryEditResource.class
})
public class Casework {
    @Bean
    EditTable editTable(JdbcClient jdbc) {
        return new EditTable(jdbc);
    }

    @Bean
    InspectionShelf inspectionShelf(EditTable table, District district) {
        return new InspectionShelf(table, district.inspections());
    }

    @Bean
    Edits edits(InspectionShelf shelf, EditTable table, History history, Publications publications, Clock clock) {
        return new Edits(shelf, table, history, publications, clock);
    }

    @Bean
    DirectoryDesk directoryDesk(InspectionShelf shelf, Edits edits, Clock clock) {
        return new DirectoryDesk(shelf, edits, clock);
    }

    @Bean
    DocumentDesk documentDesk(
            ConsoleSettings settings, Formats formats, InspectionShelf shelf, EditTable table, Edits edits) {
        return new DocumentDesk(settings.config(), formats, shelf, table, edits);
    }

    /** Where everything of it is kept. */
    public record Tables(
            FindingTable findings,
            DispositionTable decisions,
            RemoteCheckTable remote,
            TransferTable transfers,
            ConsultationTable consultations,
            RatingTable ratings,
            PublicationTable publications) {}

    @Bean
    Tables caseworkTables(JdbcClient jdbc) {
        return new Tables(
                new FindingTable(jdbc),
                new DispositionTable(jdbc),
                new RemoteCheckTable(jdbc),
                new TransferTable(jdbc),
                new ConsultationTable(jdbc),
                new RatingTable(jdbc),
                new PublicationTable(jdbc));
    }

    @Bean
    FindingTable findingTable(Tables tables) {
        return tables.findings();
    }

    @Bean
    DispositionTable dispositionTable(Tables tables) {
        return tables.decisions();
    }

    @Bean
    RemoteCheckTable remoteCheckTable(Tables tables) {
        return tables.remote();
    }

    @Bean
    TransferTable transferTable(Tables tables) {
        return tables.transfers();
    }

    @Bean
    ConsultationTable consultationTable(Tables tables) {
        return tables.consultations();
    }

    @Bean
    RatingTable ratingTable(Tables tables) {
        return tables.ratings();
    }

    @Bean
    PublicationTable publicationTable(Tables tables) {
        return tables.publications();
    }

    @Bean
    OrderTable orderTable(JdbcClient jdbc) {
        return new OrderTable(jdbc);
    }

    @Bean
    CreditEventTable creditEventTable(JdbcClient jdbc) {
        return new CreditEventTable(jdbc);
    }

    @Bean
    OrderBook orderBook(OrderTable orders, CreditEventTable events, PremiseDesk premises, Sight sight) {
        return new OrderBook(orders, events, premises, sight);
    }

    @Bean
    Proposals proposals(FindingTable findings, InspectionShelf shelf) {
        return new Proposals(findings, shelf::catalogue, shelf::calendar);
    }

    @Bean
    HandOver handOver(Tables tables, InspectionShelf shelf) {
        return new HandOver(
                tables.transfers(), tables.consultations(), tables.findings(), shelf::catalogue, shelf::calendar);
    }

    @Bean
    CaseSteps caseSteps(
            Tables tables,
            OrderTable orders,
            ActionTable actions,
            AlertTable alerts,
            TaskTable tasks,
            Premises premises,
            Proposals proposals,
            HandOver handOver,
            Sight sight,
            History history,
            InspectionShelf shelf) {
        TaskOnHand onHand = new TaskOnHand(tasks, actions);
        ReviewOfAlerts reviews = new ReviewOfAlerts(alerts, history, premises, shelf::catalogue, shelf::calendar);
        return new CaseSteps(List.of(
                new OpenCheck(shelf::catalogue),
                new RefuseCapped(onHand),
                new NoteFinding(tables.findings(), onHand, sight),
                new DecideDisposition(tables.findings(), tables.decisions(), proposals, onHand),
                new GiveOrder(orders, tables.findings(), actions, alerts, onHand, shelf::catalogue),
                new CheckFromAfar(tables.remote(), reviews, onHand),
                handOver,
                new Consult(tables.consultations()),
                new RateCheck(tables.ratings(), tasks),
                new PublishPenalty(tables.publications(), tables.decisions(), onHand, shelf::calendar)));
    }

    @Bean
    RedBlackDesk redBlackDesk(TaskTable tasks, RatingTable ratings, ComplaintTable complaints) {
        return new RedBlackDesk(tasks, ratings, complaints);
    }

    @Bean
    CapCount capCount(TaskTable tasks, Premises premises, InspectionShelf shelf, Clock clock) {
        return new CapCount(tasks, premises, shelf::book, clock);
    }

    @Bean
    FiguresDesk figuresDesk(
            TaskTable tasks, ActionTable actions, Premises premises, CoverageTable coverage, RedBlackDesk redBlack) {
        return new FiguresDesk(tasks, actions, premises, coverage, redBlack);
    }

    @Bean
    CooperationViews cooperationViews(Tables tables) {
        return new CooperationViews(
                tables.transfers(), tables.consultations(), tables.ratings(), tables.publications());
    }

    @Bean
    Worker overdueTransfers(TransferTable transfers, HandOver desk, History history, Clock clock) {
        return Worker.start("console-transfers", new OverdueBelt(transfers, desk, history, clock)::turn);
    }
}
