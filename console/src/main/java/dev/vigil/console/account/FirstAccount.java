package dev.vigil.console.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the account {@code admin} when there is none at all. */
public final class FirstAccount {
    public static final String NAME = "admin";
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private FirstAccount() {}

    /** The generated password, to be shown once; empty when one was given or an account exists already. */
    public static Optional<String> ensure(AccountTable accounts, Passwords passwords, @Nullable String given) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        boolean generate = given == null || given.isBlank();
        String password = generate ? generate() : given;
        Account admin = new Account(NAME, NAME, Set.of(Role.ADMIN), List.of(), List.of(), true, 1);
        boolean created = accounts.create(admin, passwords.hash(password));
        return generate && created ? Optional.of(password) : Optional.empty();
    }

    private static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
