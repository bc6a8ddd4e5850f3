package dev.vigil.console.oidc;

/**
 * A log-in that is under way at the provider.
 *
 * @param next the page to open afterwards, a path of ours
 */
record OidcAttempt(String nonce, String verifier, String next) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "OidcAttempt[" + next + "]";
    }
}
