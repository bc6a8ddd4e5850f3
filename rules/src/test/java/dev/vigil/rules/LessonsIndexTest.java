package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/lessons.md names tests that exist, and leaves no lesson out; tests say which lesson they hold. */
class LessonsIndexTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:#(\\w+))?`");
    private static final Pattern LESSON = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final Pattern NAMES = Pattern.compile("\\(lessons? (\\d+(?:, \\d+)*)\\)");
    private static final int LAST = 39;
    private static final int OF_THE_CONSOLE = 15;

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        Matcher named = NAMED.matcher(page());
        int count = 0;
        while (named.find()) {
            assertThat(sources).as(named.group()).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(sources.get(named.group(1))).as(named.group()).contains("void " + named.group(2) + "(");
            }
            count++;
        }
        assertThat(count).isGreaterThan(LAST);
    }

    @Test
    void noLessonIsLeftOut() throws IOException {
        List<Integer> lessons = new ArrayList<>();
        Matcher lesson = LESSON.matcher(page());
        while (lesson.find()) {
            lessons.add(Integer.parseInt(lesson.group(1)));
        }
        for (int number = 1; number <= LAST; number++) {
            if (number != OF_THE_CONSOLE) {
                assertThat(lessons).contains(number);
            }
        }
    }

    @Test
    void everyLessonIsNamedByATest() throws IOException {
        Set<Integer> named = new TreeSet<>();
        for (String source : sources().values()) {
            Matcher names = NAMES.matcher(source);
            while (names.find()) {
                Stream.of(names.group(1).split(", ", -1)).map(Integer::valueOf).forEach(named::add);
            }
        }
        assertThat(named)
                .containsAll(IntStream.rangeClosed(1, LAST)
                        .filter(lesson -> lesson != OF_THE_CONSOLE)
                        .boxed()
                        .toList());
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/lessons.md"));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String folder : List.of(
                "src/test/java",
                "../domain/src/test/java",
                "../jobs/src/test/java",
                "../console/src/test/java",
                "../standalone/src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
