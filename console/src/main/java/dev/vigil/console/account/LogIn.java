package dev.vigil.console.account;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether somebody is who he says. */
public final class LogIn {
    private static final Logger LOG = LoggerFactory.getLogger(LogIn.class);
    private static final int LONGEST = 200;

    private final AccountTable accounts;
    private final SecretTable secrets;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    public LogIn(AccountTable accounts, SecretTable secrets, Passwords passwords, Attempts attempts, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The account, or why there is none.
     *
     * @param waitMillis how long to wait before the next attempt; 0 when it may be made
     * @param codeNeeded name and password fit, and the code of the second factor is missing
     */
    public record Outcome(Optional<Account> account, long waitMillis, boolean codeNeeded) {
        static Outcome of(Account account) {
            return new Outcome(Optional.of(account), 0, false);
        }

        static Outcome refused() {
            return new Outcome(Optional.empty(), 0, false);
        }

        static Outcome later(long millis) {
            return new Outcome(Optional.empty(), millis, false);
        }

        static Outcome needsCode() {
            return new Outcome(Optional.empty(), 0, true);
        }
    }

    /** With both factors, where the account has two. */
    public Outcome attempt(String name, String password, Optional<String> code, String address) {
        return attempt(name, password, address, secret -> {
            if (secret.secondFactor() == null) {
                return Optional.empty();
            }
            return code.isEmpty() || code.get().isBlank()
                    ? Optional.of(Outcome.needsCode())
                    : wrongCode(name, secret, code.get());
        });
    }

    /** Name and password alone, of somebody who signs at a desk at which another is logged in. */
    public Outcome signature(String name, String password, String address) {
        return attempt(name, password, address, secret -> Optional.empty());
    }

    private interface SecondFactor {
        /** What to answer instead of the account. */
        Optional<Outcome> objection(AccountSecrets secret);
    }

    private Outcome attempt(String name, String password, String address, SecondFactor second) {
        long wait = attempts.wait(name, address);
        if (wait > 0) {
            return Outcome.later(wait);
        }
        if (name.length() > LONGEST || password.length() > LONGEST || name.indexOf('\0') >= 0) {
            return failed(name, address);
        }
        Optional<AccountSecrets> secret = secrets.find(name);
        if (secret.isEmpty()) {
            passwords.pretend(password);
            return failed(name, address);
        }
        Long lockedUntil = secret.get().lockedUntil();
        if (lockedUntil != null && lockedUntil > clock.millis()) {
            return Outcome.later(lockedUntil - clock.millis());
        }
        if (!passwords.matches(password, secret.get().password())) {
            secrets.failed(name);
            return failed(name, address);
        }
        Optional<Outcome> objection = second.objection(secret.get());
        if (objection.isPresent()) {
            return objection.get().codeNeeded() ? objection.get() : failed(name, address);
        }
        Optional<Account> account = accounts.find(name).filter(Account::enabled);
        if (account.isEmpty()) {
            return failed(name, address);
        }
        attempts.succeeded(name, address);
        secrets.succeeded(name);
        return Outcome.of(account.get());
    }

    private Optional<Outcome> wrongCode(String name, AccountSecrets secret, String code) {
        OptionalLong step =
                OneTimeCode.step(String.valueOf(secret.secondFactor()), code, clock.millis(), secret.lastStep());
        if (step.isPresent() && secrets.use(name, step.getAsLong())) {
            return Optional.empty();
        }
        secrets.failed(name);
        return Optional.of(Outcome.refused());
    }

    private Outcome failed(String name, String address) {
        attempts.failed(name, address);
        LOG.info("log-in failed account={} address={}", printable(name), address);
        return Outcome.refused();
    }

    /** A name comes from outside: it must not break a line of the log. */
    private static String printable(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
