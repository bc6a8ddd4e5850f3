package dev.vigil.connector.influxdb.series;

import static dev.vigil.connector.influxdb.Eventually.eventually;
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

class QuestDbSchemaIT {
    private static final long AT = 1_700_000_000_000L;

    private static QuestDb questDb;
    private static SeriesReader reader;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        questDb = QuestDb.start(folder);
        reader = QuestDbReader.over(questDb.url());
    }

    @AfterAll
    static void stop() {
        questDb.close();
    }

    @Test
    void aPointWrittenTwiceIsOnePoint() throws Exception {
        ensure("twice", List.of("device"), Map.of("value", Kind.NUMBER));

        Lines.write(questDb.url(), "-", "twice,device=d1 value=1.0 " + AT, "twice,device=d2 value=5.0 " + AT);
        Lines.write(questDb.url(), "-", "twice,device=d1 value=2.0 " + AT);

        assertThat(samples("twice", found -> found.contains(Sample.of(AT, 2))))
                .containsExactlyInAnyOrder(Sample.of(AT, 2), Sample.of(AT, 5));
    }

    @Test
    void makingItAgainChangesNothing() throws Exception {
        ensure("again", List.of("device"), Map.of("value", Kind.NUMBER));
        Lines.write(questDb.url(), "-", "again,device=d1 value=1.0 " + AT);

        ensure("again", List.of("device"), Map.of("value", Kind.NUMBER));

        assertThat(samples("again", found -> !found.isEmpty())).containsExactly(Sample.of(AT, 1));
    }

    @Test
    void aTableThatTheFirstWriteMadeIsCompleted() throws Exception {
        Lines.write(questDb.url(), "-", "wild,device=d1 value=1.0 " + AT);

        ensure("wild", List.of("device", "metric"), Map.of("value", Kind.NUMBER, "text", Kind.TEXT));
        Lines.write(questDb.url(), "-", "wild,device=d1 value=2.0 " + AT);
        Lines.write(questDb.url(), "-", "wild,device=d1,metric=pm10 value=3.0,text=\"a\" " + AT);

        assertThat(samples("wild", found -> found.contains(Sample.of(AT, 3))))
                .containsExactlyInAnyOrder(Sample.of(AT, 2), Sample.of(AT, 3));
    }

    @Test
    void anotherTypeIsRefused() {
        ensure("typed", List.of("device"), Map.of("value", Kind.NUMBER));

        assertThatThrownBy(() -> ensure("typed", List.of("device"), Map.of("value", Kind.TEXT)))
                .isInstanceOf(SeriesException.class)
                .hasMessageContaining("column value of typed is DOUBLE, must be VARCHAR");
    }

    private static void ensure(String table, List<String> tags, Map<String, Kind> fields) {
        QuestDbSchema.ensureTable(questDb.url(), table, tags, fields);
    }

    private static List<Sample> samples(String table, java.util.function.Predicate<List<Sample>> expected)
            throws Exception {
        SeriesQuery query = SeriesQuery.of(table, "value", AT, AT + 1);
        return eventually(() -> reader.range(query), expected);
    }
}
