package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StoreHealthTest {
    private static final Answer LOCKED = new Answer(401, true, false, "no\nentry", null);

    private final Logger logger = (Logger) LoggerFactory.getLogger(StoreHealth.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private long now = 1;
    private int wakes;
    private final StoreHealth health = new StoreHealth("the store", () -> now, () -> wakes++);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void speaksOnceAMinuteHoweverOftenItFails() {
        for (int second = 0; second < 150; second++) {
            health.failed(Verdict.LOCKED_OUT, LOCKED);
            now += Duration.ofSeconds(1).toNanos();
        }

        assertThat(log.list).hasSize(3);
        assertThat(health.secondsInTrouble()).isEqualTo(150);
    }

    @Test
    void tellsTheWriterOnlyWhenTroubleBegins() {
        health.failed(Verdict.RETRY, LOCKED);
        health.failed(Verdict.RETRY, LOCKED);
        health.answered();
        health.failed(Verdict.RETRY, LOCKED);

        assertThat(wakes).isEqualTo(2);
    }

    @Test
    void saysWhenTheStoreIsBackIfItHadSaidThatItWasAway() {
        health.failed(Verdict.LOCKED_OUT, LOCKED);
        assertThat(health.lockedOut()).isTrue();
        now += Duration.ofSeconds(83).toNanos();

        health.answered();

        assertThat(health.inTrouble()).isFalse();
        assertThat(health.lockedOut()).isFalse();
        assertThat(health.secondsInTrouble()).isZero();
        assertThat(log.list.get(1).getFormattedMessage()).contains("after 83 s");
    }

    @Test
    void whatAServerSaysCannotForgeALogLine() {
        health.failed(Verdict.LOCKED_OUT, LOCKED);

        assertThat(log.list.get(0).getFormattedMessage())
                .contains("message=no entry")
                .doesNotContain("\n");
        assertThat(StoreHealth.printable("x".repeat(1_000))).hasSize(301);
    }
}
