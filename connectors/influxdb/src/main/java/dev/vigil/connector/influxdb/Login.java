package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who we are to a store.
 *
 * @param user with a user the secret is a password (HTTP Basic), without one it is a token
 */
public record Login(String user, Secret secret) implements Serializable {
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    public static Login none() {
        return new Login("", Secret.none());
    }

    public static Login token(Secret token) {
        return new Login("", token);
    }

    public static Login basic(String user, Secret password) {
        return new Login(user, password);
    }

    /** The Authorization header, with the secret as it is at this moment; empty when there is no secret. */
    public Optional<String> authorization() throws IOException {
        String revealed = secret.reveal();
        if (revealed.isEmpty()) {
            return Optional.empty();
        }
        if (user.isEmpty()) {
            if (!PRINTABLE.matcher(revealed).matches()) {
                throw new IOException("the token has characters that no HTTP header can carry");
            }
            return Optional.of("Token " + revealed);
        }
        byte[] pair = (user + ":" + revealed).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
