package dev.vigil.console.wiring;

import dev.vigil.console.action.ActionDesk;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.frequency.CapCount;
import dev.vigil.console.history.History;
import dev.vigil.console.plan.PlanDesk;
import dev.vigil.console.plan.PlanResource;
import dev.vigil.console.plan.PlanTable;
import dev.vigil.console.premise.Premises;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the desk of plans together. */
@Configuration(proxyBeanMethods = false)
@Import(PlanResource.class)
public class Plans {
    @Bean
    PlanTable planTable(JdbcClient jdbc) {
        return new PlanTable(jdbc);
    }

    @Bean
    PlanDesk planDesk(
            PlanTable table,
            InspectionShelf shelf,
            Premises premises,
            CapCount visits,
            ActionDesk actions,
            History history,
            Clock clock) {
        return new PlanDesk(table, shelf, premises, visits, actions, history, clock);
    }
}
