package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logging in by an identity provider, over real HTTP on both sides. */
class OidcIT {
    private static final String SUB = "248289761001";

    @TempDir
    private static Path folder;

    private static IdentityProvider provider;
    private static Console console;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        provider = new IdentityProvider();
        int port = FreePort.any();
        Path config = folder.resolve("config");
        copy(Servers.CONFIG, config);
        Files.writeString(
                config.resolve("oidc.yaml"),
                """
                name: 统一身份认证
                issuer: %s
                client_id: vigil
                address: http://127.0.0.1:%d
                """
                        .formatted(provider.issuer(), port));
        console = Console.start(Servers.settings(Servers.newDatabase(), config, port));
        People.with(console, "wen.yu", "watch");
        assertThat(subject("wen.yu", "\"1\"", SUB).status()).isEqualTo(204);
    }

    @AfterAll
    static void stop() {
        console.close();
        provider.close();
    }

    @BeforeEach
    void anHonestProvider() {
        provider.lie = IdentityProvider.Lie.NONE;
        provider.sub = SUB;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Browser.Answer subject(String name, String tag, String sub) {
        return Browser.admin(console)
                .with("If-Match", tag)
                .send("PUT", "/api/accounts/" + name + "/subject", "{\"sub\":\"" + sub + "\",\"reason\":\"test\"}");
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static Browser.Answer logIn(Browser page) {
        String there = page.get("/api/oidc/start?next=/wall").header("Location");
        return page.get(pathOf(provider.visit(there)));
    }

    @Test
    void whoIsKnownByHisSubjectIsLoggedInAndSentToThePageThatHeWanted() {
        Browser page = new Browser(console);
        assertThat(page.get("/api/session").json().get("oidc").get("url").asString())
                .isEqualTo("/api/oidc/start");

        Browser.Answer back = logIn(page);

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).isEqualTo("/wall");
        assertThat(page.get("/api/session").json().get("user").asString()).isEqualTo("wen.yu");
        assertThat(page.cookies()).doesNotContainKey("vigil_oidc");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatLiesIsRefused(IdentityProvider.Lie lie) {
        provider.lie = lie;
        Browser page = new Browser(console);

        assertThat(logIn(page).header("Location")).isEqualTo("/login?problem=oidc-refused");
        assertThat(page.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aSubjectThatNobodyHasGetsNowhereWhateverNameAndMailAddressItCarries() {
        provider.sub = "somebody-else";
        Browser page = new Browser(console);

        assertThat(logIn(page).header("Location")).isEqualTo("/login?problem=oidc-unknown");
        assertThat(page.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aLinkThatAnotherBrowserBeganLogsNobodyIn() {
        String there = new Browser(console).get("/api/oidc/start").header("Location");
        Browser victim = new Browser(console);

        assertThat(victim.get(pathOf(provider.visit(there))).header("Location"))
                .isEqualTo("/login?problem=oidc-expired");
    }

    @Test
    void aLogInIsTakenOnce() {
        Browser page = new Browser(console);
        String there = page.get("/api/oidc/start").header("Location");
        String back = pathOf(provider.visit(there));
        String state = page.cookies().get("vigil_oidc");
        page.get(back);

        Browser.Answer again =
                new Browser(console).with("Cookie", "vigil_oidc=" + state).get(back);

        assertThat(again.header("Location")).isEqualTo("/login?problem=oidc-expired");
    }

    @Test
    void aStrangersPageIsNotOpenedAfterwards() {
        Browser page = new Browser(console);
        String there = page.get("/api/oidc/start?next=//elsewhere.example").header("Location");

        assertThat(page.get(pathOf(provider.visit(there))).header("Location")).isEqualTo("/");
    }

    @Test
    void aSubjectStandsForOneAccount() {
        People.with(console, "lin.bo", "watch");

        assertThat(subject("lin.bo", "\"1\"", SUB).json().get("code").asString())
                .isEqualTo("subject-taken");
        assertThat(subject("lin.bo", "\"7\"", "another").status()).isEqualTo(412);
    }
}
