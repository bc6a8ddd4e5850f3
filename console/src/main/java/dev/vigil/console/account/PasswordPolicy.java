package dev.vigil.console.account;

import dev.vigil.domain.Bilingual;
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
    public static Optional<Bilingual> fault(String account, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return said(
                    "密码须有 " + SHORTEST + " 至 " + LONGEST + " 个字符",
                    "a password must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (lower.contains(account.toLowerCase(Locale.ROOT))) {
            return said("密码不得包含用户名", "a password must not contain the name of the account");
        }
        if (COMMON.stream().anyMatch(lower::contains)) {
            return said("密码中含有最易被猜到的内容", "this password contains one of those that are guessed first");
        }
        if (password.chars().distinct().count() < SHORTEST / 2) {
            return said("密码中重复的字符过多", "this password repeats the same few characters");
        }
        return password.length() >= LONG || kinds(password) >= KINDS
                ? Optional.empty()
                : said(
                        "不足 " + LONG + " 个字符的密码须包含小写字母、大写字母、数字、其他字符中的 " + KINDS + " 种",
                        "a password under " + LONG + " characters must mix " + KINDS
                                + " of: small letters, capital letters, digits, other characters");
    }

    private static Optional<Bilingual> said(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }

    private static int kinds(String password) {
        int kinds = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        return kinds + (password.chars().allMatch(Character::isLetterOrDigit) ? 0 : 1);
    }
}
