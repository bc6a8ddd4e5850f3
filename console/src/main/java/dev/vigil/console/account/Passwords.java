package dev.vigil.console.account;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with 19 MiB, two passes and one lane. A flood of guesses waits in line and does not fill the memory. */
public final class Passwords {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore atOnce = new Semaphore(2);
    private final String nobody = argon.encode("nobody");

    public String hash(String password) {
        return waiting(() -> argon.encode(password));
    }

    public boolean matches(String password, String hash) {
        return waiting(() -> argon.matches(password, hash));
    }

    /** Takes as long as a real comparison, so that nobody can tell which accounts exist. */
    public void pretend(String password) {
        matches(password, nobody);
    }

    private <T> T waiting(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
