package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the YAML parser complains of, in words that say what to write in its place. */
record YamlSlip(Bilingual found, Bilingual expected) {
    /** A complaint, and how it is said here; {@code $1} and {@code $2} are its groups. */
    private record Saying(Pattern complaint, Bilingual found, Bilingual expected) {}

    private static final List<Saying> SAYINGS = List.of(
            saying(
                    "mapping values are not allowed here",
                    both("':'"),
                    "每行一个键，与上下的键对齐；文字中含 ': ' 时加引号",
                    "one key a line, in the column of its neighbours; a text with ': ' in it goes in quotes"),
            saying(
                    "could not find expected ':'",
                    both(""),
                    "前面的键之后写 ':' 和一个空格",
                    "a ':' and a space after the key that stands before this"),
            saying(
                    "expected ',' or '(.)', but got (.+)",
                    both("$2"),
                    "',' 或 '$1'，与前面的括号配对",
                    "',' or '$1' for the bracket that was opened before"),
            saying(
                    "expected <block end>, but found '(.+)'",
                    both("$1"),
                    "与上下对齐的一行",
                    "a line in the column of its neighbours"),
            saying("expected the node content, but found '(.+)'", both("$1"), "一个值", "a value"),
            saying("found character '\\\\t\\(TAB\\)'.*", new Bilingual("制表符", "a tab"), "空格", "spaces"),
            saying("found character '(.+)' that cannot start.*", both("'$1'"), quotes("'$1'")),
            saying("found undefined alias (.+)", both("'*$1'"), quotes("'*'")),
            saying(
                    "(?:expected (?:alphabetic|URI|' ')|unexpected character).*|.* does not look like a tag.*|found undefined tag.*",
                    both(""),
                    new Bilingual(
                            "以 '!'、'&'、'*' 或 '%' 开头的文字加引号",
                            "quotes around a text that begins with '!', '&', '*' or '%'")),
            saying(
                    "found unexpected end of stream",
                    new Bilingual("文件末尾", "the end of the file"),
                    "后引号",
                    "a closing quote"),
            saying(
                    "the leading empty lines.*",
                    new Bilingual("空格比正文多的空行", "an empty line with more spaces than the text"),
                    "更少的空格",
                    "fewer spaces"),
            saying(
                    "expected (?:a comment or a line break|chomping).*",
                    both(""),
                    "文字加引号，或在 '|'、'>' 之后换行",
                    "quotes around the text, or a new line after '|' or '>'"),
            saying(
                    "found unknown escape character (.).*",
                    both("'\\$1'"),
                    "反斜杠写作 '\\\\'，或用单引号",
                    "'\\\\' for a backslash, or single quotes"),
            saying("sequence entries are not allowed here", both("'-'"), "列表另起一行", "a list on lines of its own"),
            saying("Number of aliases.*", new Bilingual("'*' 过多", "too many '*'"), "直接写出值", "the values themselves"),
            saying(
                    ".*(?:another document|<document start>).*",
                    new Bilingual("第二份文档", "a second document"),
                    "一个文件一份文档，中间没有 '---'",
                    "one document in a file, without '---' inside"),
            saying(
                    ShallowYaml.TOO_DEEP,
                    new Bilingual(
                            "超过 " + ShallowYaml.DEEPEST + " 层的嵌套",
                            "more than " + ShallowYaml.DEEPEST + " levels of lists and maps"),
                    "至多 " + ShallowYaml.DEEPEST + " 层",
                    "at most " + ShallowYaml.DEEPEST));

    /** What the parser calls the things that it meets. */
    private static final Map<String, Bilingual> THINGS = Map.of(
            "<scalar>", new Bilingual("一段文字", "a text"),
            "<stream end>", new Bilingual("文件末尾", "the end of the file"),
            "<block end>", new Bilingual("这一段的末尾", "the end of the lines that belong together"),
            "<block mapping start>", new Bilingual("一个键", "a key"),
            "<block sequence start>", both("'-'"),
            "?", new Bilingual("一个键", "a key"));

    private static Saying saying(String complaint, Bilingual found, String zh, String en) {
        return saying(complaint, found, new Bilingual(zh, en));
    }

    private static Saying saying(String complaint, Bilingual found, Bilingual expected) {
        return new Saying(Pattern.compile(complaint, Pattern.DOTALL), found, expected);
    }

    private static Bilingual both(String signs) {
        return Bilingual.of(signs);
    }

    private static Bilingual quotes(String sign) {
        return new Bilingual("以 " + sign + " 开头的文字加引号", "quotes around a text that begins with " + sign);
    }

    static YamlSlip of(String complaint) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.complaint().matcher(complaint.strip());
            if (matcher.matches()) {
                Bilingual found = filled(saying.found(), matcher);
                return new YamlSlip(THINGS.getOrDefault(found.en(), bare(found)), filled(saying.expected(), matcher));
            }
        }
        return new YamlSlip(Bilingual.of(""), new Bilingual("能读懂的 YAML：" + complaint, "YAML: " + complaint));
    }

    private static Bilingual filled(Bilingual saying, Matcher matcher) {
        String zh = saying.zh();
        String en = saying.en();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            zh = zh.replace("$" + group, matcher.group(group));
            en = en.replace("$" + group, matcher.group(group));
        }
        return new Bilingual(zh, en);
    }

    Problem at(String file, int line, int column) {
        return new Problem(file, line, column, "", found, expected);
    }

    /** A sign that the parser names without quotes. */
    private static Bilingual bare(Bilingual found) {
        return found.en().length() == 1 ? both("'" + found.en() + "'") : found;
    }
}
