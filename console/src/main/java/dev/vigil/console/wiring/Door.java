package dev.vigil.console.wiring;

import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.account.AccountDesk;
import dev.vigil.console.account.AccountResource;
import dev.vigil.console.account.AccountTable;
import dev.vigil.console.account.Attempts;
import dev.vigil.console.account.BasicMemory;
import dev.vigil.console.account.BasicOnLoopback;
import dev.vigil.console.account.FirstAccount;
import dev.vigil.console.account.LogIn;
import dev.vigil.console.account.OwnAccountResource;
import dev.vigil.console.account.Passwords;
import dev.vigil.console.account.SecretTable;
import dev.vigil.console.account.SessionContexts;
import dev.vigil.console.account.SessionResource;
import dev.vigil.console.account.SessionTable;
import dev.vigil.console.action.ActionResource;
import dev.vigil.console.action.BulkResource;
import dev.vigil.console.alert.AlertResource;
import dev.vigil.console.backtest.BacktestResource;
import dev.vigil.console.catalogue.DirectoryResource;
import dev.vigil.console.catalogue.NamesResource;
import dev.vigil.console.complaint.ComplaintResource;
import dev.vigil.console.coverage.CoverageResource;
import dev.vigil.console.deadletter.DeadLetterResource;
import dev.vigil.console.deadletter.TrialResource;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryResource;
import dev.vigil.console.ledger.LedgerResource;
import dev.vigil.console.load.LoadResource;
import dev.vigil.console.mute.MuteResource;
import dev.vigil.console.once.OnceFilter;
import dev.vigil.console.once.OnceTable;
import dev.vigil.console.openapi.OpenApiResource;
import dev.vigil.console.ops.HealthResource;
import dev.vigil.console.ops.MetricsResource;
import dev.vigil.console.page.PageFiles;
import dev.vigil.console.picture.PictureResource;
import dev.vigil.console.premise.PremiseEditResource;
import dev.vigil.console.premise.PremiseResource;
import dev.vigil.console.problem.ErrorPage;
import dev.vigil.console.problem.ProblemAdvice;
import dev.vigil.console.problem.ProblemWriter;
import dev.vigil.console.publicpage.PublicResource;
import dev.vigil.console.rule.RuleResource;
import dev.vigil.console.security.SecurityRules;
import dev.vigil.console.series.SeriesResource;
import dev.vigil.console.shadow.ShadowResource;
import dev.vigil.console.shift.ShiftDesk;
import dev.vigil.console.shift.ShiftResource;
import dev.vigil.console.shift.ShiftTable;
import dev.vigil.console.status.StatusResource;
import dev.vigil.console.stream.StreamResource;
import dev.vigil.console.task.TaskResource;
import dev.vigil.console.web.BodyLimit;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The door: HTTP, and who may come in. */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityRules.class,
    ProblemAdvice.class,
    ErrorPage.class,
    TomcatForm.class,
    PageFiles.class,
    SessionResource.class,
    AlertResource.class,
    StreamResource.class,
    TaskResource.class,
    ActionResource.class,
    PremiseResource.class,
    SeriesResource.class,
    DeadLetterResource.class,
    TrialResource.class,
    RuleResource.class,
    ShadowResource.class,
    MuteResource.class,
    NamesResource.class,
    StatusResource.class,
    HealthResource.class,
    MetricsResource.class,
    OpenApiResource.class,
    HistoryResource.class,
    LedgerResource.class,
    LoadResource.class,
    BacktestResource.class,
    CoverageResource.class,
    PictureResource.class,
    AccountResource.class,
    OwnAccountResource.class,
    ShiftResource.class,
    ComplaintResource.class,
    PublicResource.class,
    DirectoryResource.class,
    PremiseEditResource.class,
    BulkResource.class
})
public class Door {
    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    FirstPassword firstPassword(ConsoleSettings settings, AccountTable accounts, Passwords passwords) {
        return new FirstPassword(FirstAccount.ensure(accounts, passwords, settings.adminPassword()));
    }

    /** Present once in the life of a database, and nowhere written down. */
    public record FirstPassword(Optional<String> text) {
        @Override
        public String toString() {
            return "FirstPassword";
        }
    }

    @Bean
    LogIn logIn(AccountTable accounts, SecretTable secrets, Passwords passwords, Clock clock) {
        return new LogIn(accounts, secrets, passwords, new Attempts(clock), clock);
    }

    @Bean
    AccountDesk accountDesk(
            AccountTable accounts,
            SecretTable secrets,
            SessionTable sessions,
            Passwords passwords,
            History history,
            Clock clock) {
        return new AccountDesk(accounts, secrets, sessions, passwords, history, clock);
    }

    @Bean
    ShiftDesk shiftDesk(ShiftTable shifts, LogIn logIn, History history, Clock clock) {
        return new ShiftDesk(shifts, logIn, history, clock);
    }

    @Bean
    SessionContexts sessionContexts(SessionTable sessions) {
        return new SessionContexts(sessions);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    BasicOnLoopback basicOnLoopback(LogIn logIn, AccountTable accounts, ProblemWriter problems, Clock clock) {
        return new BasicOnLoopback(logIn, new BasicMemory(clock), accounts, problems);
    }

    /** Before everything else, also before anybody is asked who he is. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Behind the security chain: the answer is kept for the account that asked. */
    @Bean
    FilterRegistrationBean<OnceFilter> once(
            OnceTable answers, TransactionTemplate transaction, ProblemWriter problems) {
        FilterRegistrationBean<OnceFilter> registration =
                new FilterRegistrationBean<>(new OnceFilter(answers, transaction, problems));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    /** The filter belongs to the security chain and nowhere else. */
    @Bean
    FilterRegistrationBean<BasicOnLoopback> onlyInTheChain(BasicOnLoopback filter) {
        FilterRegistrationBean<BasicOnLoopback> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
