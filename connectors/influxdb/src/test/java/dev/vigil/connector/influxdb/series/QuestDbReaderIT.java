package dev.vigil.connector.influxdb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.influxdb.InfluxField.Kind;
import dev.vigil.connector.influxdb.QuestDb;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestDbReaderIT implements ReadsSeries {
    private static QuestDb questDb;
    private static SeriesReader reader;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        questDb = QuestDb.start(folder);
        reader = QuestDbReader.over(questDb.url());
        QuestDbSchema.ensureTable(
                questDb.url(), "air", List.of("premise", "device"), Map.of("value", Kind.NUMBER, "ok", Kind.FLAG));
        ReadsSeries.write(questDb.url(), "-", reader);
    }

    @AfterAll
    static void stop() {
        questDb.close();
    }

    @Override
    public SeriesReader reader() {
        return reader;
    }

    @Test
    void aStoreThatIsNotThereIsAway() throws Exception {
        SeriesReader nobody = QuestDbReader.over("http://127.0.0.1:" + QuestDb.freePort());

        assertThatThrownBy(() -> nobody.range(HOUR))
                .isInstanceOfSatisfying(
                        SeriesException.class, e -> assertThat(e.storeAway()).isTrue());
    }
}
