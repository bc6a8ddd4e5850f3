package dev.vigil.console.security;

import dev.vigil.console.account.Account;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Hands the list of gates to Spring Security, and closes everything else. */
final class Access {
    private Access() {}

    static void grant(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        for (Gate gate : Gates.all()) {
            var path = paths.requestMatchers(gate.method(), gate.pattern());
            if (gate.isOpen()) {
                path.permitAll();
            } else {
                path.access(holders(gate));
            }
        }
        paths.requestMatchers("/error").permitAll();
        paths.requestMatchers("/api/**", "/actuator/**").denyAll();
        // the page itself and its assets hold no data
        paths.requestMatchers(HttpMethod.GET, "/**").permitAll();
        paths.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
        paths.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> holders(Gate gate) {
        return (authentication, request) -> new AuthorizationDecision(authentication.get() != null
                && authentication.get().getPrincipal() instanceof Account account
                && gate.lets(account));
    }
}
