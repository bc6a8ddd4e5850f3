package dev.vigil.rules.language;

import dev.vigil.domain.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL's parser complains of. Its message seldom helps, so the sign at the place is looked at. */
final class ParseSlip {
    private static final int LONGEST_FOUND = 60;
    private static final Bilingual STANDS =
            new Bilingual("运算符、值或条件的末尾", "an operator, a value or the end of the condition");
    private static final Bilingual THE_END = new Bilingual("条件的末尾", "the end of the condition");

    /** A complaint, and how it is said here; {@code $1} is its group. */
    private record Saying(Pattern complaint, Bilingual found, Bilingual expected) {
        Saying(String complaint, Bilingual found, Bilingual expected) {
            this(Pattern.compile(complaint, Pattern.DOTALL), found, expected);
        }

        Saying(String complaint, String found, Bilingual expected) {
            this(complaint, Bilingual.of(found), expected);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "token recognition error at: '(['\"].*?)'?",
                    "$1",
                    new Bilingual("文字末尾也有引号", "a quote at the end of the text as well")),
            new Saying("token recognition error at: '(.*?)'?", "'$1'", STANDS),
            new Saying("(?:mismatched|extraneous) input '(.*?)' expecting .*", "'$1'", STANDS),
            new Saying("missing '(.*?)' at .*", "", new Bilingual("此处有 '$1'", "'$1' here")),
            new Saying(
                    "no viable alternative at input '(.*)'",
                    "'$1'",
                    new Bilingual("一个值，例如 150 或指标名", "a value, such as 150 or the name of a metric")),
            new Saying("unsupported syntax '(.*)'", "'$1'", STANDS),
            new Saying(
                    "For input string: \"(.*)\".*",
                    "$1",
                    new Bilingual("短一些的数，或带小数的写法：1e20", "a number that is not so long, or with a fraction: 1e20")),
            new Saying(
                    "String literal contains unescaped.*",
                    new Bilingual("多余的引号", "a quote too many"),
                    new Bilingual("两个引号之间的文字", "a text between two quotes")),
            new Saying(
                    "reserved identifier: (.*)",
                    "'$1'",
                    new Bilingual("另一个名称：这个词另有含义", "another name: this word has a meaning of its own")),
            new Saying(
                    ".*size: (\\d+), limit \\d+",
                    new Bilingual("$1 个字符", "$1 characters"),
                    new Bilingual(
                            "至多 " + Vocabulary.LONGEST + " 个；请写成两条规则",
                            "at most " + Vocabulary.LONGEST + "; write two rules")),
            new Saying(
                    ".*recursion limit exceeded.*",
                    new Bilingual("嵌套过深", "parts that are nested too deep"),
                    new Bilingual(
                            "至多 " + Vocabulary.DEEPEST + " 层；请写成两条规则",
                            "at most " + Vocabulary.DEEPEST + " levels; write two rules")));

    private static final Bilingual AND = new Bilingual("'&&' 表示“且”", "'&&' for and");
    private static final Bilingual OR = new Bilingual("'||' 表示“或”", "'||' for or");
    private static final Map<String, Bilingual> WORDS = Map.of(
            "and",
            AND,
            "or",
            OR,
            "not",
            new Bilingual("'!' 表示“非”", "'!' for not"),
            "=",
            new Bilingual("用 '==' 比较", "'==' to compare"),
            "=>",
            Bilingual.of("'>='"),
            "=<",
            Bilingual.of("'<='"),
            "<>",
            Bilingual.of("'!='"),
            "&",
            AND,
            "|",
            OR);

    private ParseSlip() {}

    static Complaint of(int offset, String message, String condition) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.complaint().matcher(message);
            if (matcher.matches()) {
                return of(offset, message, condition, saying, matcher);
            }
        }
        return Complaint.unread(offset, message);
    }

    private static Complaint of(int offset, String message, String condition, Saying saying, Matcher matcher) {
        String sign = matcher.groupCount() > 0 ? matcher.group(1) : "";
        if (message.endsWith(" at '<EOF>'")) {
            return new Complaint(offset, THE_END, Bilingual.of("'" + sign + "'"));
        }
        if (sign.equals("<EOF>")) {
            String last = last(condition);
            return new Complaint(
                    offset, THE_END, new Bilingual("'" + last + "' 之后还有内容", "something after '" + last + "'"));
        }
        Bilingual word = WORDS.get(sign.strip());
        String found = sign.length() > LONGEST_FOUND ? sign.substring(0, LONGEST_FOUND) + "…" : sign;
        return word != null
                ? new Complaint(offset, Bilingual.of("'" + sign.strip() + "'"), word)
                : new Complaint(offset, filled(saying.found(), found), filled(saying.expected(), found));
    }

    private static Bilingual filled(Bilingual saying, String sign) {
        return new Bilingual(saying.zh().replace("$1", sign), saying.en().replace("$1", sign));
    }

    private static String last(String condition) {
        String[] words = condition.strip().split("\\s+", -1);
        return words[words.length - 1];
    }
}
