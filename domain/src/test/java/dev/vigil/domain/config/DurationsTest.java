package dev.vigil.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "250ms, 250",
        "90s, 90000",
        "1m30s, 90000",
        "10m, 600000",
        "1h30m, 5400000",
        "2d, 172800000",
        "1d2h3m4s5ms, 93784005",
        "0s, 0",
        "999999d, 86399913600000"
    })
    void readsWhatOfficersWrite(String text, long millis) {
        assertThat(Durations.parse(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "ten minutes", "1.5h", "-5m", "5m1h", "10 m", "5M", "1000000d", "１０m", "1m1m"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 90_000, 3_600_000, 86_400_000, 93_784_005, 604_800_000})
    void writesWhatItReads(long millis) {
        assertThat(Durations.parse(Durations.text(millis))).hasValue(millis);
    }

    @ParameterizedTest
    @CsvSource({"0, 0s", "90000, 1m30s", "3600000, 1h", "5, 5ms"})
    void writesItShort(long millis, String text) {
        assertThat(Durations.text(millis)).isEqualTo(text);
    }

    @Test
    void saysItInBothLanguages() {
        assertThat(Durations.words(5_400_000)).isEqualTo(new Bilingual("1小时30分钟", "1h30m"));
        assertThat(Durations.words(0)).isEqualTo(new Bilingual("0秒", "0s"));
    }
}
