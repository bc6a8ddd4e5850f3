package dev.vigil.console.security;

import dev.vigil.console.account.BasicOnLoopback;
import dev.vigil.console.account.CsrfBySession;
import dev.vigil.console.account.SessionContexts;
import dev.vigil.console.oidc.Oidc;
import dev.vigil.console.oidc.OidcResource;
import dev.vigil.console.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one chain that every request passes. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityRules {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http, SessionContexts sessions, BasicOnLoopback basic, ProblemWriter problems, Oidc.Way oidc) {
        Map<String, Object> otherWay = oidc.settings()
                .map(provider ->
                        Map.<String, Object>of("oidc", Map.of("name", provider.name(), "url", OidcResource.START)))
                .orElse(Map.of());
        http.authorizeHttpRequests(paths -> {
            // the request itself was let in; the rest of its life is ours
            paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll();
            Access.grant(paths);
        });
        http.securityContext(context -> context.securityContextRepository(sessions));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.csrfTokenRepository(new CsrfBySession())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(CsrfBySession.guarded()));
        http.addFilterBefore(basic, AnonymousAuthenticationFilter.class);
        http.formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, cause) -> problems.write(
                                request, response, HttpStatus.UNAUTHORIZED, "log-in-first", "log in first", otherWay))
                .accessDeniedHandler((request, response, cause) -> {
                    if (Gates.leadsSomewhere(request.getRequestURI())) {
                        problems.write(
                                request, response, HttpStatus.FORBIDDEN, "not-allowed", "this account may not do that");
                    } else {
                        problems.write(request, response, HttpStatus.NOT_FOUND, "not-found", "there is nothing here");
                    }
                }));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), geolocation=(self), microphone=(), payment=()")));
        return http.build();
    }
}
