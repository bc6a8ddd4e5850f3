package dev.vigil.console.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.vigil.console.account.Account;
import dev.vigil.console.account.AccountTable;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whom the identity provider vouches for, when an administrator has written down the subject of the account. */
final class OidcDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcAttempts attempts;
    private final AccountTable accounts;

    OidcDoor(OidcSettings settings, OidcProvider provider, OidcAttempts attempts, AccountTable accounts) {
        this.settings = settings;
        this.provider = provider;
        this.attempts = attempts;
        this.accounts = accounts;
    }

    OidcSettings settings() {
        return settings;
    }

    /** @param state secret of the browser that began */
    record Begun(String state, URI provider) {
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /** Empty when the provider does not answer. */
    Optional<Begun> begin(String next) {
        String state = new State(32).getValue();
        OidcAttempt attempt =
                new OidcAttempt(new Nonce(32).getValue(), new CodeVerifier().getValue(), own(next) ? next : "/");
        try {
            URI there = provider.authorization(state, attempt);
            attempts.keep(state, attempt);
            return Optional.of(new Begun(state, there));
        } catch (IOException | GeneralException away) {
            LOG.warn("the identity provider does not answer issuer={}", settings.issuer(), away);
            return Optional.empty();
        }
    }

    /** A page of ours: anything else would send people to a stranger's site after the log-in. */
    private static boolean own(String next) {
        return next.startsWith("/") && !next.startsWith("//") && next.indexOf('\\') < 0;
    }

    /**
     * How a log-in ended.
     *
     * @param trouble a code for the log-in page; empty when there is an account
     */
    record Ended(Optional<Account> account, String next, String trouble) {
        static Ended badly(String trouble) {
            return new Ended(Optional.empty(), "/", trouble);
        }
    }

    /** @param state as the provider sent it back and as the browser's cookie says; they are the same already */
    Ended end(String state, String code) {
        Optional<OidcAttempt> attempt = attempts.take(state);
        if (attempt.isEmpty()) {
            return Ended.badly("oidc-expired");
        }
        String sub;
        try {
            sub = provider.subject(code, attempt.get());
        } catch (BadJOSEException | JOSEException | GeneralException refused) {
            LOG.warn("a log-in of the identity provider was refused: {}", String.valueOf(refused.getMessage()));
            return Ended.badly("oidc-refused");
        } catch (IOException away) {
            LOG.warn("the identity provider does not answer issuer={}", settings.issuer(), away);
            return Ended.badly("oidc-away");
        }
        Optional<Account> account = accounts.ofSubject(settings.subject(sub)).filter(Account::enabled);
        if (account.isEmpty()) {
            LOG.info("nobody here is known by the subject of a log-in of the identity provider");
            return Ended.badly("oidc-unknown");
        }
        return new Ended(account, attempt.get().next(), "");
    }
}
