package dev.vigil.console.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Speaks to the identity provider: authorization code with PKCE, and a token whose issuer, audience and nonce are verified. */
final class OidcProvider {
    private static final int PATIENCE = 5_000;
    private static final long FRESH = 3_600_000_000_000L;

    private final OidcSettings settings;
    private volatile @Nullable Known known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long since) {}

    /** Where to send the browser. */
    URI authorization(String state, OidcAttempt attempt) throws IOException, GeneralException {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        Scope.parse(settings.scopes()),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who logged in at the provider.
     *
     * @return the {@code sub} of the ID token; nothing else of it is taken for an identity, least of all an e-mail address
     * @throws BadJOSEException when signature, issuer, audience, nonce or time of the token do not hold
     */
    String subject(String code, OidcAttempt attempt)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        Known provider = known();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.callback(), new CodeVerifier(attempt.verifier()));
        URI endpoint = provider.metadata().getTokenEndpointURI();
        ClientID client = new ClientID(settings.clientId());
        String secret = settings.secret();
        TokenRequest.Builder request = secret == null
                ? new TokenRequest.Builder(endpoint, client, grant)
                : new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant);
        HTTPRequest http = request.build().toHTTPRequest();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException("the provider refused the code: "
                    + answer.toErrorResponse().getErrorObject().getCode());
        }
        var token = ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) answer.toSuccessResponse())
                .getOIDCTokens()
                .getIDToken();
        return provider.validator()
                .validate(token, new Nonce(attempt.nonce()))
                .getSubject()
                .getValue();
    }

    private Known known() throws IOException, GeneralException {
        Known seen = known;
        if (seen == null || System.nanoTime() - seen.since() > FRESH) {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
            IDTokenValidator validator = new IDTokenValidator(
                    metadata.getIssuer(),
                    new ClientID(settings.clientId()),
                    JWSAlgorithm.parse(settings.algorithm()),
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE, PATIENCE, 1 << 20));
            seen = new Known(metadata, validator, System.nanoTime());
            known = seen;
        }
        return seen;
    }
}
