package dev.vigil.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenID provider over real HTTP, with discovery, keys, codes and PKCE. It can be made to lie. */
final class IdentityProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey strangersKey;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();

    /** Who logs in next. */
    volatile String sub = "";

    volatile Lie lie = Lie.NONE;

    enum Lie {
        NONE,
        NONCE,
        AUDIENCE,
        ISSUER,
        KEY,
        OLD
    }

    IdentityProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        strangersKey = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/jwks" -> json(exchange, 200, new JWKSet(key).toString(true));
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> json(exchange, 404, "{}");
            }
        } catch (JOSEException | com.nimbusds.oauth2.sdk.ParseException broken) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}"""
                .formatted(issuer());
    }

    /** Whoever comes is logged in as {@link #sub}, and sent back with a code. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.get("redirect_uri").get(0) + "?code=" + code + "&state="
                + asked.get("state").get(0);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange)
            throws IOException, JOSEException, com.nimbusds.oauth2.sdk.ParseException {
        Map<String, List<String>> sent =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, List<String>> asked = codes.remove(sent.get("code").get(0));
        if (asked == null
                || !sent.get("redirect_uri").equals(asked.get("redirect_uri"))
                || !proves(
                        sent.get("code_verifier").get(0),
                        asked.get("code_challenge").get(0))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + idToken(
                                asked.get("nonce").get(0),
                                asked.get("client_id").get(0)) + "\"}");
    }

    private static boolean proves(String verifier, String challenge) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue()
                .equals(challenge);
    }

    private String idToken(String nonce, String client) throws JOSEException {
        Instant issued = lie == Lie.OLD ? Instant.now().minusSeconds(7_200) : Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(lie == Lie.ISSUER ? "https://elsewhere.example" : issuer())
                        .audience(lie == Lie.AUDIENCE ? "another-client" : client)
                        .subject(sub)
                        .claim("nonce", lie == Lie.NONCE ? "another" : nonce)
                        .claim("email", "admin")
                        .claim("preferred_username", "admin")
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(issued.plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(lie == Lie.KEY ? strangersKey : key));
        return token.serialize();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What a browser does that is sent there: follows, and comes back with this address. */
    URI visit(String authorization) {
        try {
            var answer = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(URI.create(authorization))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
