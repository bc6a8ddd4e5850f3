package dev.vigil.domain.premise;

/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check digit.
 * Real codes with a wrong check digit are in use, so a wrong one is a reason to look twice, not to refuse.
 */
public final class CreditCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = WEIGHTS.length + 1;

    private CreditCode() {}

    /** 18 characters out of the 31 that occur in one; says nothing about the check digit. */
    public static boolean wellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
    }

    /** The last character that the first 17 ask for. */
    public static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }

    public static boolean checked(String code) {
        return wellFormed(code) && checkDigit(code) == code.charAt(LENGTH - 1);
    }
}
