package dev.vigil.console.account;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether somebody is who he says. */
public final class LogIn {
    private static final Logger LOG = LoggerFactory.getLogger(LogIn.class);
    private static final int LONGEST = 200;

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    public LogIn(AccountTable accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** The account, or how long to wait before the next attempt; neither when name and password do not fit. */
    public record Outcome(Optional<Account> account, long waitMillis) {}

    public Outcome attempt(String name, String password, String address) {
        long wait = attempts.wait(name, address);
        if (wait > 0) {
            return new Outcome(Optional.empty(), wait);
        }
        Optional<Account> account = verify(name, password);
        if (account.isEmpty()) {
            attempts.failed(name, address);
            LOG.info("log-in failed account={} address={}", printable(name), address);
            return new Outcome(Optional.empty(), 0);
        }
        attempts.succeeded(name, address);
        return new Outcome(account, 0);
    }

    private Optional<Account> verify(String name, String password) {
        if (name.length() > LONGEST || password.length() > LONGEST || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<String> hash = accounts.passwordHash(name);
        if (hash.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return passwords.matches(password, hash.get())
                ? accounts.find(name).filter(Account::enabled)
                : Optional.empty();
    }

    /** A name comes from outside: it must not break a line of the log. */
    private static String printable(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
