package dev.vigil.connector.influxdb;

import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.Point;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Points to lines. The client library escapes; this class refuses what it would drop in silence or escape wrongly. */
final class LineProtocol {
    /** Names that InfluxDB or QuestDB gives to the time itself; a field of that name is dropped in silence. */
    private static final Set<String> RESERVED = Set.of("time", "timestamp");

    private LineProtocol() {}

    /** The line, or the refusal, of a point. */
    static BufferedLine line(InfluxPoint point, int longestLine) {
        Optional<String> problem = problem(point);
        if (problem.isPresent()) {
            return BufferedLine.of(point.toString(), problem.get());
        }
        BufferedLine line = BufferedLine.of(render(point), null);
        if (line.bytes() > longestLine) {
            return BufferedLine.of(
                    line.text(), "the line has " + line.bytes() + " bytes, at most " + longestLine + " are sent");
        }
        return line;
    }

    private static String render(InfluxPoint point) {
        Point rendered = Point.measurement(point.measurement()).time(point.timeMillis(), WritePrecision.MS);
        rendered.addTags(point.tags());
        for (InfluxField field : point.fields()) {
            switch (field.kind()) {
                case NUMBER -> rendered.addField(field.name(), field.number());
                case INTEGER -> rendered.addField(field.name(), field.integer());
                case FLAG -> rendered.addField(field.name(), field.integer() != 0);
                case TEXT -> rendered.addField(field.name(), field.text());
            }
        }
        return rendered.toLineProtocol();
    }

    static Optional<String> problem(InfluxPoint point) {
        if (point.measurement().startsWith("#")) {
            return Optional.of("measurement: a line that begins with # is a comment");
        }
        if (point.fields().isEmpty()) {
            return Optional.of("a point without fields");
        }
        Optional<String> name = nameProblem("measurement", point.measurement());
        if (name.isPresent()) {
            return name;
        }
        for (Map.Entry<String, String> tag : point.tags().entrySet()) {
            Optional<String> problem = keyProblem("tag", tag.getKey()).or(() -> textProblem("tag", tag.getValue()));
            if (problem.isPresent()) {
                return problem;
            }
        }
        for (InfluxField field : point.fields()) {
            Optional<String> problem = keyProblem("field", field.name()).or(() -> valueProblem(field));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> keyProblem(String what, String key) {
        if (RESERVED.contains(key)) {
            return Optional.of(what + ": the name " + key + " is reserved");
        }
        return nameProblem(what, key);
    }

    private static Optional<String> nameProblem(String what, String name) {
        return name.isEmpty() ? Optional.of(what + ": an empty name") : textProblem(what, name);
    }

    /**
     * A backslash is refused too: the client does not escape it, a last one would swallow the comma behind it and so move
     * the border between tags, and no way of writing it is read alike by InfluxDB and QuestDB.
     */
    private static Optional<String> textProblem(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (cannotBeWritten(c)) {
                return Optional.of(String.format("%s: the character U+%04X cannot be written", what, c));
            }
            i += Character.charCount(c) - 1;
        }
        return Optional.empty();
    }

    private static boolean cannotBeWritten(int character) {
        boolean halfOfOne = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character == '\\' || halfOfOne || Character.isISOControl(character);
    }

    private static Optional<String> valueProblem(InfluxField field) {
        return switch (field.kind()) {
            case NUMBER ->
                Double.isFinite(field.number())
                        ? Optional.empty()
                        : Optional.of("field " + field.name() + ": not a finite number");
            case INTEGER, FLAG -> Optional.empty();
            case TEXT -> field.text() == null ? Optional.of("field " + field.name() + ": no value") : Optional.empty();
        };
    }
}
