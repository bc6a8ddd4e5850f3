package dev.vigil.rules.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL's parser complains of. Its message seldom helps, so the sign at the place is looked at. */
final class ParseSlip {
    private static final int LONGEST_FOUND = 60;
    private static final String STANDS = "an operator, a value or the end of the condition";

    /** A complaint, and how it is said here; {@code $1} is its group. */
    private record Saying(Pattern complaint, String found, String expected) {
        Saying(String complaint, String found, String expected) {
            this(Pattern.compile(complaint, Pattern.DOTALL), found, expected);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying("token recognition error at: '(['\"].*?)'?", "$1", "a quote at the end of the text as well"),
            new Saying("token recognition error at: '(.*?)'?", "'$1'", STANDS),
            new Saying("(?:mismatched|extraneous) input '(.*?)' expecting .*", "'$1'", STANDS),
            new Saying("missing '(.*?)' at .*", "", "'$1' here"),
            new Saying("no viable alternative at input '(.*)'", "'$1'", "a value, such as 150 or the name of a metric"),
            new Saying("unsupported syntax '(.*)'", "'$1'", STANDS),
            new Saying("For input string: \"(.*)\".*", "$1", "a number that is not so long, or with a fraction: 1e20"),
            new Saying("String literal contains unescaped.*", "a quote too many", "a text between two quotes"),
            new Saying("reserved identifier: (.*)", "'$1'", "another name: this word has a meaning of its own"),
            new Saying(
                    ".*size: (\\d+), limit \\d+",
                    "$1 characters",
                    "at most " + Vocabulary.LONGEST + "; write two rules"),
            new Saying(
                    ".*recursion limit exceeded.*",
                    "parts that are nested too deep",
                    "at most " + Vocabulary.DEEPEST + " levels; write two rules"));

    private static final Map<String, String> WORDS = Map.of(
            "and",
            "'&&' for and",
            "or",
            "'||' for or",
            "not",
            "'!' for not",
            "=",
            "'==' to compare",
            "=>",
            "'>='",
            "=<",
            "'<='",
            "<>",
            "'!='",
            "&",
            "'&&' for and",
            "|",
            "'||' for or");

    private ParseSlip() {}

    static Complaint of(int offset, String message, String condition) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.complaint().matcher(message);
            if (matcher.matches()) {
                return of(offset, message, condition, saying, matcher);
            }
        }
        return new Complaint(offset, "", "a condition, but " + message);
    }

    private static Complaint of(int offset, String message, String condition, Saying saying, Matcher matcher) {
        String sign = matcher.groupCount() > 0 ? matcher.group(1) : "";
        if (message.endsWith(" at '<EOF>'")) {
            return new Complaint(offset, "the end of the condition", "'" + sign + "'");
        }
        if (sign.equals("<EOF>")) {
            return new Complaint(offset, "the end of the condition", "something after '" + last(condition) + "'");
        }
        String word = WORDS.get(sign.strip());
        String found = sign.length() > LONGEST_FOUND ? sign.substring(0, LONGEST_FOUND) + "…" : sign;
        return word != null
                ? new Complaint(offset, "'" + sign.strip() + "'", word)
                : new Complaint(
                        offset,
                        saying.found().replace("$1", found),
                        saying.expected().replace("$1", found));
    }

    private static String last(String condition) {
        String[] words = condition.strip().split("\\s+", -1);
        return words[words.length - 1];
    }
}
