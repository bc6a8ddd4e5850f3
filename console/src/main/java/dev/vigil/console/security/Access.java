package dev.vigil.console.security;

import static dev.vigil.console.account.Permission.ADMINISTER;
import static dev.vigil.console.account.Permission.LOOK;
import static dev.vigil.console.account.Permission.OPERATE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import dev.vigil.console.account.Account;
import dev.vigil.console.account.Permission;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may go where: the whole list. What is not listed is closed. */
final class Access {
    private Access() {}

    static void grant(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(POST, "/api/login", "/api/logout").permitAll();
        paths.requestMatchers(GET, "/api/openapi.json", "/actuator/health", "/actuator/health/*")
                .permitAll();
        paths.requestMatchers("/error").permitAll();

        open(paths, LOOK, GET, "/api/session", "/api/status");
        open(paths, LOOK, GET, "/api/alerts", "/api/alerts/*", "/api/tasks", "/api/tasks/*");
        open(paths, LOOK, GET, "/api/premises", "/api/premises/*", "/api/rules", "/api/rules/*");
        open(paths, LOOK, GET, "/api/metrics", "/api/scenarios", "/api/mutes", "/api/series");
        open(paths, LOOK, POST, "/api/actions", "/api/alerts/*/acknowledge");
        open(paths, OPERATE, GET, "/api/dead-letters", "/api/dead-letters/*");
        open(paths, OPERATE, GET, "/actuator/prometheus");
        open(paths, ADMINISTER, GET, "/api/accounts");

        paths.requestMatchers("/api/**", "/actuator/**").denyAll();
        // the page itself and its assets hold no data
        paths.requestMatchers(GET, "/**").permitAll();
        paths.requestMatchers(HEAD, "/**").permitAll();
        paths.anyRequest().denyAll();
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            Permission permission,
            HttpMethod method,
            String... patterns) {
        paths.requestMatchers(method, patterns).access(holders(permission));
    }

    private static AuthorizationManager<RequestAuthorizationContext> holders(Permission permission) {
        return (authentication, request) -> new AuthorizationDecision(authentication.get() != null
                && authentication.get().getPrincipal() instanceof Account account
                && account.may(permission));
    }
}
