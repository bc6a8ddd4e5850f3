package dev.vigil.console.account;

import dev.vigil.console.oidc.Oidc;
import dev.vigil.console.oidc.OidcSettings;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.IfMatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP, for administrators. */
@RestController
@RequestMapping("/api/accounts")
public final class AccountResource {
    private final AccountDesk desk;
    private final Optional<OidcSettings> provider;

    public AccountResource(AccountDesk desk, Oidc.Way way) {
        this.desk = desk;
        this.provider = way.settings();
    }

    /** An account that is to be. */
    public record NewAccount(
            @Nullable String name,
            @Nullable String fullName,
            @Nullable List<String> roles,
            @Nullable List<String> departments,
            @Nullable List<String> streets,
            @Nullable String password,
            @Nullable String reason) {
        /** Without the password. */
        @Override
        public String toString() {
            return "NewAccount[" + name + "]";
        }
    }

    /** What an account is to be from now on. */
    public record Change(
            @Nullable String fullName,
            @Nullable List<String> roles,
            @Nullable List<String> departments,
            @Nullable List<String> streets,
            @Nullable Boolean enabled,
            @Nullable String reason) {}

    /** A new password for somebody else. */
    public record Reset(@Nullable String password, @Nullable String reason) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Reset";
        }
    }

    /** @param sub as the provider writes it in its tokens; null or blank for none */
    public record Subject(@Nullable String sub, @Nullable String reason) {}

    /** Why. */
    public record Reason(@Nullable String reason) {}

    /** In the order of names. */
    @GetMapping
    Page<AccountView> list(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        return Page.part(desk.all(), limit, cursor);
    }

    @GetMapping("/{name}")
    ResponseEntity<AccountView> one(@PathVariable String name) {
        AccountView view = desk.view(desk.find(name));
        return ResponseEntity.ok().eTag(IfMatch.tag(view.revision())).body(view);
    }

    @PostMapping
    @Answers(201)
    ResponseEntity<AccountView> create(@RequestBody NewAccount wanted, @AuthenticationPrincipal Account author) {
        Account made = new Account(
                orEmpty(wanted.name()),
                wanted.fullName() == null ? orEmpty(wanted.name()) : wanted.fullName(),
                roles(orNone(wanted.roles())),
                orNone(wanted.departments()),
                orNone(wanted.streets()),
                true,
                1);
        desk.create(author, made, orEmpty(wanted.password()), orEmpty(wanted.reason()));
        return ResponseEntity.status(HttpStatus.CREATED).body(desk.view(made));
    }

    /** What is left out stays as it is. */
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String name,
            @RequestBody Change change,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        Account before = desk.find(name);
        Account next = new Account(
                name,
                change.fullName() == null ? before.fullName() : change.fullName(),
                change.roles() == null ? before.roles() : roles(change.roles()),
                change.departments() == null ? before.departments() : change.departments(),
                change.streets() == null ? before.streets() : change.streets(),
                change.enabled() == null ? before.enabled() : change.enabled(),
                before.version());
        desk.change(author, next, version, orEmpty(change.reason()));
    }

    /** By which {@code sub} of the identity provider somebody may log in; never by a name or an e-mail address. */
    @PutMapping("/{name}/subject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subject(
            @PathVariable String name,
            @RequestBody Subject given,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        desk.find(name);
        String sub = given.sub();
        String subject = sub == null || sub.isBlank()
                ? null
                : provider.orElseThrow(() -> ProblemException.of(
                                HttpStatus.CONFLICT, "no-provider", "no identity provider is set up; config/oidc.yaml"))
                        .subject(sub.strip());
        desk.subject(author, name, subject, orEmpty(given.reason()), version);
    }

    @PostMapping("/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String name, @RequestBody Reset reset, @AuthenticationPrincipal Account author) {
        desk.password(author, name, orEmpty(reset.password()), orEmpty(reset.reason()));
    }

    @PostMapping("/{name}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String name, @RequestBody Reason why, @AuthenticationPrincipal Account author) {
        desk.unlock(author, name, orEmpty(why.reason()));
    }

    /** For somebody who has lost his phone. */
    @DeleteMapping("/{name}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withoutSecondFactor(@PathVariable String name, @AuthenticationPrincipal Account author) {
        desk.withoutSecondFactor(author, name);
    }

    private static Set<Role> roles(List<String> codes) {
        return codes.stream().map(Role::ofCode).collect(Collectors.toUnmodifiableSet());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
