package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part on tasks of docs/lessons.md names tests and scenarios that exist, for every lesson about tasks. */
class InspectionLessonsTest {
    private static final List<String> LESSONS = List.of("43", "44", "45", "46");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))#(\\w+)`");
    private static final Pattern SCENARIO = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyLessonAboutTasksIsHeldByATestOrAScenarioThatExists() throws IOException {
        Map<String, String> rows = rows();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(LESSONS);
        String scenarios = text(Path.of("../config/inspections/tests"), ".yaml");
        StringBuilder tests = new StringBuilder();
        for (String module : List.of("domain", "rules", "jobs", "console", "standalone")) {
            tests.append(text(Path.of("..", module, "src/test/java"), ".java"));
        }
        rows.forEach((lesson, row) -> {
            Matcher scenario = SCENARIO.matcher(row);
            int named = 0;
            for (; scenario.find(); named++) {
                assertThat(scenarios).as("lesson %s", lesson).contains("name: " + scenario.group(1) + "\n");
            }
            Matcher test = TEST.matcher(row);
            for (; test.find(); named++) {
                assertThat(tests)
                        .as("lesson %s", lesson)
                        .contains("class " + test.group(1) + " ")
                        .contains("void " + test.group(2) + "(");
            }
            assertThat(named).as("lesson %s", lesson).isPositive();
        });
    }

    /** Every scenario says what it shows; each lesson has some that name it. */
    @Test
    void everyLessonIsNamedByScenarios() throws IOException {
        String scenarios = text(Path.of("../config/inspections/tests"), ".yaml");
        LESSONS.forEach(lesson -> assertThat(scenarios).contains("(lesson " + lesson + ")"));
    }

    private static Map<String, String> rows() throws IOException {
        String page = Files.readString(Path.of("../docs/lessons.md"));
        Matcher row = ROW.matcher(page.substring(page.indexOf("## Tasks")));
        Map<String, String> rows = new TreeMap<>();
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private static String text(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
