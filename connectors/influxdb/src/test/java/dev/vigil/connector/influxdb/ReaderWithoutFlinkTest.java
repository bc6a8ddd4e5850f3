package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A console reads series and has no Flink. */
class ReaderWithoutFlinkTest {
    @Test
    void aQueryRunsWithoutFlinkOnTheClassPath() throws Exception {
        try (URLClassLoader loader = withoutFlink()) {
            assertThatThrownBy(() -> loader.loadClass("org.apache.flink.api.connector.sink2.Sink"))
                    .isInstanceOf(ClassNotFoundException.class);

            Class<?> query = loader.loadClass("dev.vigil.connector.influxdb.series.SeriesQuery");
            Object question = query.getMethod("of", String.class, String.class, long.class, long.class)
                    .invoke(null, "air", "value", 0L, 1L);
            Object reader = loader.loadClass("dev.vigil.connector.influxdb.series.QuestDbReader")
                    .getMethod("over", String.class)
                    .invoke(null, "http://127.0.0.1:1");

            assertThatThrownBy(() -> loader.loadClass("dev.vigil.connector.influxdb.series.SeriesReader")
                            .getMethod("range", query)
                            .invoke(reader, question))
                    .isInstanceOf(InvocationTargetException.class)
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    private static URLClassLoader withoutFlink() {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().contains("flink"))
                .map(ReaderWithoutFlinkTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
