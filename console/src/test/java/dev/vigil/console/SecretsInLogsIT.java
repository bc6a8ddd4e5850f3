package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dev.vigil.console.account.OneTimeCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Everything that is logged while people log in, at the most talkative level, searched for what must not be there. */
class SecretsInLogsIT {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.vigil");
    private static final Logger SPRING = (Logger) LoggerFactory.getLogger("org.springframework");

    private Appender<ILoggingEvent> shown;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + trace);
        }
    };

    @BeforeEach
    void listen() {
        Shared.console();
        shown = ROOT.getAppender("out");
        ROOT.detachAppender(shown);
        listener.start();
        ROOT.addAppender(listener);
        OURS.setLevel(Level.TRACE);
        SPRING.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoMore() {
        OURS.setLevel(null);
        SPRING.setLevel(null);
        ROOT.detachAppender(listener);
        ROOT.addAppender(shown);
    }

    @Test
    void noPasswordTokenOrSecretIsWrittenDown() {
        People.with(Shared.console(), "quiet.one", "watch");
        Browser page = new Browser(Shared.console());
        page.login("quiet.one", "a guess that fails 77");
        page.login("quiet.one", People.PASSWORD);
        String session = page.cookies().get("vigil_session");
        String csrf = page.cookies().get("XSRF-TOKEN");
        String secret = page.post("/api/session/second-factor", Map.of())
                .json()
                .get("secret")
                .asString();
        String code = OneTimeCode.now(secret, System.currentTimeMillis());
        page.post("/api/session/second-factor/confirm", Map.of("code", code));
        page.send("POST", "/api/session/password", "{\"old\":\"" + People.PASSWORD + "\",\"password\":");
        page.post("/api/session/password", Map.of("old", People.PASSWORD, "password", "Next summer 1999!"));
        page.post("/api/logout", Map.of());

        assertThat(lines).as("it is listened to").isNotEmpty();
        for (String hidden : List.of(
                People.PASSWORD,
                "a guess that fails 77",
                "Next summer 1999!",
                session,
                csrf,
                secret,
                Servers.PASSWORD)) {
            assertThat(lines).as(hidden).noneMatch(line -> line.contains(hidden));
        }
    }
}
