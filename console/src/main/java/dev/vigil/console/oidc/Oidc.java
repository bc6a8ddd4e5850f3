package dev.vigil.console.oidc;

import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.account.AccountTable;
import dev.vigil.console.account.SessionTable;
import dev.vigil.domain.config.Problems;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the log-in by an identity provider together, where one is set up. */
@Configuration(proxyBeanMethods = false)
public class Oidc {
    /** Present where people may log in by an identity provider. */
    public record Way(Optional<OidcSettings> settings) {}

    @Bean
    Way oidcWay(ConsoleSettings settings) {
        Problems problems = new Problems();
        Optional<OidcSettings> found =
                OidcSettings.read(settings.config().resolve("oidc.yaml"), System.getenv("VIGIL_OIDC_SECRET"), problems);
        problems.refuseIfAny();
        return new Way(found);
    }

    @Bean
    OidcResource oidcResource(Way way, AccountTable accounts, SessionTable sessions, JdbcClient jdbc, Clock clock) {
        return new OidcResource(
                way.settings()
                        .map(settings -> new OidcDoor(
                                settings, new OidcProvider(settings), new OidcAttempts(jdbc, clock), accounts)),
                sessions);
    }
}
