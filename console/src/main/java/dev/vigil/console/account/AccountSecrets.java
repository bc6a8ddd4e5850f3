package dev.vigil.console.account;

import org.jspecify.annotations.Nullable;

/**
 * What proves that somebody is who he says, and what keeps others from trying.
 *
 * @param password its hash
 * @param failures in a row since the last success
 * @param lockedUntil epoch ms; null when it is not locked
 * @param secondFactor its secret; null when there is none
 * @param lastStep the newest step of the second factor that was used
 */
record AccountSecrets(
        String password,
        int failures,
        @Nullable Long lockedUntil,
        @Nullable String secondFactor,
        @Nullable String secondFactorOffered,
        long lastStep) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "AccountSecrets";
    }
}
