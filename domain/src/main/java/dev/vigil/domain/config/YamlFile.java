package dev.vigil.domain.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a YAML document in which every value still knows its line and column. */
public final class YamlFile {
    private YamlFile() {}

    /** The document, or empty after a problem was noted (not there, not UTF-8, not YAML, nothing in it). */
    public static Optional<YamlValue> read(Path path, String shownAs, Problems problems) {
        String text;
        try {
            text = Files.readString(path);
        } catch (MalformedInputException notUtf8) {
            problems.add(new Problem(shownAs, 0, 0, "", "bytes that are not UTF-8", "a YAML file in UTF-8"));
            return Optional.empty();
        } catch (java.nio.file.NoSuchFileException missing) {
            problems.add(new Problem(shownAs, 0, 0, "", "no such file", "a YAML file"));
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parse(text, shownAs, problems);
    }

    public static Optional<YamlValue> parse(String text, String shownAs, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(shownAs)
                .setAllowDuplicateKeys(true) // reported by us, with the place of the second one
                .setUseMarks(true)
                .build();
        Optional<Node> root;
        try {
            root = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().orElseThrow();
            problems.add(new Problem(
                    shownAs, mark.getLine() + 1, mark.getColumn() + 1, "", "", "YAML, but " + broken.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException broken) {
            problems.add(new Problem(shownAs, 0, 0, "", "", "YAML, but " + broken.getMessage()));
            return Optional.empty();
        }
        if (root.isEmpty()) {
            problems.add(new Problem(shownAs, 0, 0, "", "an empty file", "a YAML document"));
            return Optional.empty();
        }
        return root.map(node -> new YamlValue(shownAs, "", node));
    }
}
