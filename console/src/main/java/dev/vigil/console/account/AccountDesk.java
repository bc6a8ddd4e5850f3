package dev.vigil.console.account;

import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where accounts are kept. Every change has an author and a reason, goes into the history and ends the sessions that it concerns. */
public final class AccountDesk {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final AccountTable accounts;
    private final SecretTable secrets;
    private final SessionTable sessions;
    private final Passwords passwords;
    private final History history;
    private final Clock clock;

    public AccountDesk(
            AccountTable accounts,
            SecretTable secrets,
            SessionTable sessions,
            Passwords passwords,
            History history,
            Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.sessions = sessions;
        this.passwords = passwords;
        this.history = history;
        this.clock = clock;
    }

    List<AccountView> all() {
        return accounts.all().stream().map(this::view).toList();
    }

    AccountView view(Account account) {
        return AccountView.of(
                account,
                secrets.find(account.name()).orElseThrow(),
                accounts.subject(account.name()).orElse(null),
                clock.millis());
    }

    Account find(String name) {
        return accounts.find(name).orElseThrow(() -> ProblemException.notFound("account", name));
    }

    Account create(Account author, Account made, String password, String reason) {
        if (!NAME.matcher(made.name()).matches()) {
            throw ProblemException.invalid(
                    "用户名须为 2 至 40 个小写字母、数字、点或连字符", "name must have 2 to 40 small letters, digits, dots or hyphens");
        }
        refuseIncomplete(made, reason);
        refuseWeak(made.name(), password);
        String hash = passwords.hash(password);
        return history.writing(pen -> {
            if (!accounts.create(made, hash)) {
                throw ProblemException.of(HttpStatus.CONFLICT, "name-taken", "there is an account of that name");
            }
            pen.write(entry(author, made.name(), "created", reason, accounts.nextChange(made.name())));
            return made;
        });
    }

    /** @param seen the revision that the author had before him */
    void change(Account author, Account next, long seen, String reason) {
        refuseIncomplete(next, reason);
        Account before = find(next.name());
        history.writing(pen -> {
            if (!accounts.change(next, seen)) {
                throw IfMatch.moved("the account", find(next.name()).version());
            }
            if (accounts.administrators() == 0) {
                throw ProblemException.invalid("至少要留一名能管理账户的人", "somebody must stay who keeps the accounts");
            }
            pen.write(entry(author, next.name(), "changed", reason, accounts.nextChange(next.name())));
            return next;
        });
        boolean same = before.roles().equals(next.roles())
                && before.departments().equals(next.departments())
                && before.streets().equals(next.streets());
        if (!same || !next.enabled()) {
            sessions.closeAllOf(next.name());
        }
    }

    /**
     * By which subject of the identity provider the account may log in from now on.
     *
     * @param subject with its issuer; null for none
     */
    void subject(Account author, String name, @Nullable String subject, String reason, long seen) {
        refuseIncomplete(find(name), reason);
        Optional<Account> other = Optional.ofNullable(subject)
                .flatMap(accounts::ofSubject)
                .filter(one -> !one.name().equals(name));
        if (other.isPresent()) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT,
                    "subject-taken",
                    "that subject stands for " + other.get().name());
        }
        history.writing(pen -> {
            if (!accounts.subject(name, subject, seen)) {
                throw IfMatch.moved("the account", find(name).version());
            }
            String what = subject == null ? "subject removed" : "subject " + subject;
            pen.write(entry(author, name, what, reason, accounts.nextChange(name)));
            return name;
        });
        sessions.closeAllOf(name);
    }

    void password(Account author, String name, String password, String reason) {
        refuseIncomplete(find(name), reason);
        refuseWeak(name, password);
        String hash = passwords.hash(password);
        noted(author, name, "password", reason, () -> secrets.password(name, hash));
        sessions.closeAllOf(name);
    }

    void unlock(Account author, String name, String reason) {
        refuseIncomplete(find(name), reason);
        noted(author, name, "unlocked", reason, () -> secrets.unlock(name));
    }

    void withoutSecondFactor(Account author, String name) {
        find(name);
        noted(author, name, "second factor removed", "", () -> secrets.secondFactor(name, null));
        sessions.closeAllOf(name);
    }

    /** Notes a change that leaves the account's own fields alone. */
    void noted(Account author, String name, String what, String reason, Runnable change) {
        history.writing(pen -> {
            change.run();
            pen.write(entry(author, name, what, reason, accounts.nextChange(name)));
            return name;
        });
    }

    static void refuseWeak(String name, String password) {
        PasswordPolicy.fault(name, password).ifPresent(fault -> {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", fault);
        });
    }

    private static void refuseIncomplete(Account account, String reason) {
        if (account.roles().isEmpty()) {
            throw ProblemException.invalid("至少选择一个角色", "roles must name one at least");
        }
        if (account.fullName().length() > 100 || reason.length() > 2_000) {
            throw ProblemException.invalid("姓名至多 100 个字，理由至多 2000 个字", "too long");
        }
        if (reason.isBlank()) {
            throw ProblemException.invalid("请填写理由", "reason must say why");
        }
    }

    private HistoryEntry entry(Account author, String name, String what, String reason, int number) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("what", what);
        said.put("reason", reason);
        accounts.find(name).ifPresent(now -> {
            said.put("roles", now.roles().stream().map(Role::code).sorted().toList());
            said.put("departments", now.departments());
            said.put("streets", now.streets());
            said.put("enabled", now.enabled());
        });
        return new HistoryEntry(
                HistoryKind.ACCOUNT, name, number, "", clock.millis(), author.name(), Json.text(said), null);
    }
}
