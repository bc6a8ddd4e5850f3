package dev.vigil.formats;

import dev.vigil.domain.observation.RejectionReason;

/** Names that come from outside: of devices, premises and metrics. */
public final class Names {
    private static final int LONGEST = 128;

    private Names() {}

    /** The name itself, or a refusal when it could not be one. */
    public static String check(String what, String name) throws Refusal {
        if (name.isBlank()) {
            throw new Refusal(RejectionReason.SYNTAX, "the " + what + " is empty");
        }
        if (name.length() > LONGEST) {
            throw new Refusal(
                    RejectionReason.OVERSIZE, "the " + what + " has " + name.length() + " characters, 128 at most");
        }
        for (int i = 0; i < name.length(); i++) {
            if (!allowed(name.charAt(i))) {
                throw new Refusal(
                        RejectionReason.SYNTAX, "the " + what + " " + Shown.of(name) + " has a control character");
            }
        }
        if (name.equals("..") || name.equals(".")) {
            throw new Refusal(RejectionReason.SYNTAX, "the " + what + " is " + Shown.of(name) + ", which is no name");
        }
        return name;
    }

    /** No control characters, no marks that turn the writing direction, nothing of the private use area. */
    private static boolean allowed(char c) {
        boolean turns = c >= '\u2028' && c <= '\u202e';
        boolean privateUse = c >= '\ue000' && c <= '\uf8ff';
        return !Character.isISOControl(c) && !turns && !privateUse && c < '\ufff0';
    }
}
