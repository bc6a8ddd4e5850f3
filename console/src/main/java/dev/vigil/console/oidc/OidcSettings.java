package dev.vigil.console.oidc;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider that people may log in by, as {@code config/oidc.yaml} names it.
 *
 * @param name what the button says
 * @param issuer exactly as the provider's discovery document and tokens write it
 * @param secret from VIGIL_OIDC_SECRET; null for a public client
 * @param address of the console as browsers see it; the provider must know {@code ADDRESS/api/oidc/callback}
 * @param algorithm with which tokens are signed
 */
public record OidcSettings(
        String name,
        String issuer,
        String clientId,
        @Nullable String secret,
        String address,
        List<String> scopes,
        String algorithm) {
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    public OidcSettings {
        scopes = List.copyOf(scopes);
    }

    /** Empty when there is no such file. */
    public static Optional<OidcSettings> read(Path file, @Nullable String secret, Problems problems) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return YamlFile.read(file, "oidc.yaml", problems).map(root -> read(root.map(problems), secret, problems));
    }

    private static OidcSettings read(YamlMap map, @Nullable String secret, Problems problems) {
        List<String> scopes = map.texts("scopes");
        OidcSettings settings = new OidcSettings(
                map.text("name", "OIDC"),
                map.text("issuer"),
                map.text("client_id"),
                secret,
                stripped(map.text("address")),
                scopes.isEmpty() ? List.of("openid") : scopes,
                map.text("algorithm", "RS256"));
        refuseOpen(map, "issuer", settings.issuer(), problems);
        refuseOpen(map, "address", settings.address(), problems);
        if (!settings.scopes().contains("openid")) {
            problems.add(map.get("scopes"), "openid among them");
        }
        if (!ALGORITHMS.contains(settings.algorithm())) {
            problems.add(
                    map.get("algorithm"),
                    "one of " + ALGORITHMS.stream().sorted().toList());
        }
        map.refuseOthers();
        return settings;
    }

    /** Codes and tokens go over TLS, or stay on this machine. */
    private static void refuseOpen(YamlMap map, String key, String address, Problems problems) {
        boolean usable;
        try {
            URI uri = URI.create(address);
            boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
            usable = uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException noAddress) {
            usable = false;
        }
        if (!usable) {
            problems.add(map.get(key), "an https address");
        }
    }

    private static String stripped(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    URI callback() {
        return URI.create(address + OidcResource.CALLBACK);
    }

    /** What an account is known by: a subject is only unique with its issuer. */
    public String subject(String sub) {
        return issuer + " " + sub;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
