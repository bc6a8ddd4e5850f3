package dev.vigil.console.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which passwords are good enough: long ones, or shorter ones of several kinds of characters. */
public final class PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int LONG = 20;
    private static final int LONGEST = 200;
    private static final int KINDS = 3;
    private static final List<String> COMMON =
            List.of("password", "123456", "qwerty", "admin123", "vigil", "letmein", "111111", "abc123");

    private PasswordPolicy() {}

    /** Why the password cannot be used, as a sentence. */
    public static Optional<String> fault(String account, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("a password must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (lower.contains(account.toLowerCase(Locale.ROOT))) {
            return Optional.of("a password must not contain the name of the account");
        }
        if (COMMON.stream().anyMatch(lower::contains)) {
            return Optional.of("this password contains one of those that are guessed first");
        }
        if (password.chars().distinct().count() < SHORTEST / 2) {
            return Optional.of("this password repeats the same few characters");
        }
        return password.length() >= LONG || kinds(password) >= KINDS
                ? Optional.empty()
                : Optional.of("a password under " + LONG + " characters must mix " + KINDS
                        + " of: small letters, capital letters, digits, other characters");
    }

    private static int kinds(String password) {
        int kinds = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        return kinds + (password.chars().allMatch(Character::isLetterOrDigit) ? 0 : 1);
    }
}
