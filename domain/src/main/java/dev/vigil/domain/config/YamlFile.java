package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Opens a YAML document in which every value still knows its line and column. */
public final class YamlFile {
    private YamlFile() {}

    /** The document, or empty after a problem was noted (not there, not UTF-8, not YAML, nothing in it). */
    public static Optional<YamlValue> read(Path path, String shownAs, Problems problems) {
        return text(path, shownAs, problems).flatMap(text -> parse(text, shownAs, problems));
    }

    /** What is written in a file, or empty after a problem was noted (not there, not to be read, not UTF-8). */
    public static Optional<String> text(Path path, String shownAs, Problems problems) {
        Bilingual found;
        Bilingual expected = new Bilingual("一份 YAML 文件", "a YAML file");
        try {
            return Optional.of(Files.readString(path));
        } catch (MalformedInputException notUtf8) {
            found = new Bilingual("不是 UTF-8 的字节", "bytes that are not UTF-8");
            expected = new Bilingual("UTF-8 编码的 YAML 文件", "a YAML file in UTF-8");
        } catch (NoSuchFileException missing) {
            found = new Bilingual("没有这个文件", "no such file");
        } catch (AccessDeniedException forbidden) {
            found = new Bilingual("本账户无权读取的文件", "a file that this account must not read");
        } catch (IOException unreadable) {
            String why = unreadable.getMessage();
            found = new Bilingual("无法读取的文件（" + why + "）", "a file that cannot be read (" + why + ")");
        }
        problems.add(new Problem(shownAs, 0, 0, "", found, expected));
        return Optional.empty();
    }

    public static Optional<YamlValue> parse(String text, String shownAs, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(shownAs)
                .setAllowDuplicateKeys(true) // reported by us, with the place of the second one
                .setAllowNonScalarKeys(true) // likewise
                .setUseMarks(true)
                .build();
        try {
            Parser events = new ShallowYaml(new ParserImpl(settings, new StreamReader(settings, text)));
            Optional<Node> root = new Composer(settings, events).getSingleNode();
            if (root.isEmpty()) {
                problems.add(new Problem(
                        shownAs,
                        0,
                        0,
                        "",
                        new Bilingual("空文件", "an empty file"),
                        new Bilingual("一份 YAML 文档", "a YAML document")));
            }
            return root.map(node -> new YamlValue(shownAs, "", node));
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().orElseThrow();
            problems.add(YamlSlip.of(broken.getProblem()).at(shownAs, mark.getLine() + 1, mark.getColumn() + 1));
        } catch (ReaderException unprintable) {
            problems.add(unprintable(text, shownAs));
        } catch (YamlEngineException broken) {
            problems.add(YamlSlip.of(broken.getMessage()).at(shownAs, 0, 0));
        }
        return Optional.empty();
    }

    private static Problem unprintable(String text, String shownAs) {
        int line = 1;
        int column = 1;
        int[] letters = text.codePoints().takeWhile(StreamReader::isPrintable).toArray();
        for (int letter : letters) {
            boolean ends = letter == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return new Problem(
                shownAs, line, column, "", new Bilingual("一个控制字符", "a control character"), new Bilingual("文字", "text"));
    }
}
