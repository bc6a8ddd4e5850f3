package dev.vigil.domain.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the YAML parser complains of, in words that say what to write in its place. */
record YamlSlip(String found, String expected) {
    private static final String QUOTES = "quotes around a text that begins with ";

    /** A complaint, and how it is said here; {@code $1} and {@code $2} are its groups. */
    private record Saying(Pattern complaint, String found, String expected) {
        Saying(String complaint, String found, String expected) {
            this(Pattern.compile(complaint, Pattern.DOTALL), found, expected);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "mapping values are not allowed here",
                    "':'",
                    "one key a line, in the column of its neighbours; a text with ': ' in it goes in quotes"),
            new Saying("could not find expected ':'", "", "a ':' and a space after the key that stands before this"),
            new Saying(
                    "expected ',' or '(.)', but got (.+)", "$2", "',' or '$1' for the bracket that was opened before"),
            new Saying("expected <block end>, but found '(.+)'", "$1", "a line in the column of its neighbours"),
            new Saying("expected the node content, but found '(.+)'", "$1", "a value"),
            new Saying("found character '\\\\t\\(TAB\\)'.*", "a tab", "spaces"),
            new Saying("found character '(.+)' that cannot start.*", "'$1'", QUOTES + "'$1'"),
            new Saying("found undefined alias (.+)", "'*$1'", QUOTES + "'*'"),
            new Saying(
                    "(?:expected (?:alphabetic|URI|' ')|unexpected character).*|.* does not look like a tag.*|found undefined tag.*",
                    "",
                    QUOTES + "'!', '&', '*' or '%'"),
            new Saying("found unexpected end of stream", "the end of the file", "a closing quote"),
            new Saying("the leading empty lines.*", "an empty line with more spaces than the text", "fewer spaces"),
            new Saying(
                    "expected (?:a comment or a line break|chomping).*",
                    "",
                    "quotes around the text, or a new line after '|' or '>'"),
            new Saying("found unknown escape character (.).*", "'\\$1'", "'\\\\' for a backslash, or single quotes"),
            new Saying("sequence entries are not allowed here", "'-'", "a list on lines of its own"),
            new Saying("Number of aliases.*", "too many '*'", "the values themselves"),
            new Saying(
                    ".*(?:another document|<document start>).*",
                    "a second document",
                    "one document in a file, without '---' inside"),
            new Saying(
                    ShallowYaml.TOO_DEEP,
                    "more than " + ShallowYaml.DEEPEST + " levels of lists and maps",
                    "at most " + ShallowYaml.DEEPEST));

    /** What the parser calls the things that it meets. */
    private static final Map<String, String> THINGS = Map.of(
            "<scalar>", "a text",
            "<stream end>", "the end of the file",
            "<block end>", "the end of the lines that belong together",
            "<block mapping start>", "a key",
            "<block sequence start>", "'-'",
            "?", "a key");

    static YamlSlip of(String complaint) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.complaint().matcher(complaint.strip());
            if (matcher.matches()) {
                String found = filled(saying.found(), matcher);
                return new YamlSlip(THINGS.getOrDefault(found, bare(found)), filled(saying.expected(), matcher));
            }
        }
        return new YamlSlip("", "YAML: " + complaint);
    }

    private static String filled(String saying, Matcher matcher) {
        String text = saying;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            text = text.replace("$" + group, matcher.group(group));
        }
        return text;
    }

    Problem at(String file, int line, int column) {
        return new Problem(file, line, column, "", found, expected);
    }

    /** A sign that the parser names without quotes. */
    private static String bare(String found) {
        return found.length() == 1 ? "'" + found + "'" : found;
    }
}
