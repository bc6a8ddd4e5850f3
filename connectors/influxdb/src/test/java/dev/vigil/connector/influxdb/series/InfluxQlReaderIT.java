package dev.vigil.connector.influxdb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.influxdb.RealInflux;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("dev.vigil.connector.influxdb.RealInflux#isInstalled")
class InfluxQlReaderIT implements ReadsSeries {
    private static RealInflux influx;
    private static SeriesReader reader;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        influx = RealInflux.start(folder);
        reader = InfluxQlReader.over(influx.url(), RealInflux.DATABASE);
        ReadsSeries.write(influx.url(), RealInflux.DATABASE, reader);
    }

    @AfterAll
    static void stop() throws Exception {
        influx.close();
    }

    @Override
    public SeriesReader reader() {
        return reader;
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        SeriesReader other = InfluxQlReader.over(influx.url(), "other");

        assertThatThrownBy(() -> other.range(HOUR))
                .isInstanceOfSatisfying(
                        SeriesException.class, e -> assertThat(e.storeAway()).isFalse())
                .hasMessageContaining("database not found");
    }

    @Test
    void aSpanLongerThanTheStoreKnowsIsCutToIt() {
        SeriesQuery always = SeriesQuery.of("air", "value", -62_135_596_800_000L, 253_402_300_799_999L);

        assertThat(reader.range(always)).hasSize(5);
    }
}
