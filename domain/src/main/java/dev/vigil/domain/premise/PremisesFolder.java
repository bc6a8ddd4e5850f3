package dev.vigil.domain.premise;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code config/premises/*.yaml}: premises with their devices and limits. */
public final class PremisesFolder {
    private PremisesFolder() {}

    /** Like {@link #read(Path, String, Metrics, Set, Problems, Problems)}, for a caller that wants no warnings. */
    public static List<Premise> read(
            Path folder, String shownAs, Metrics metrics, Set<String> scenarios, Problems problems) {
        return read(folder, shownAs, metrics, scenarios, problems, new Problems());
    }

    /**
     * @param folder a folder of YAML files, or one such file
     * @param shownAs how messages name it
     * @param scenarios codes of the known scenario classes
     * @param problems takes everything for which the premises cannot be used
     * @param warnings takes what somebody should look at, and what works all the same
     */
    public static List<Premise> read(
            Path folder, String shownAs, Metrics metrics, Set<String> scenarios, Problems problems, Problems warnings) {
        List<Premise> premises = new ArrayList<>();
        PremiseReader reader = new PremiseReader(metrics, scenarios, problems, warnings);
        if (!Files.isDirectory(folder)) {
            YamlFile.read(folder, shownAs, problems).ifPresent(root -> premises.addAll(reader.read(root)));
        } else {
            List<Path> files = yamlFiles(folder);
            if (files.isEmpty()) {
                problems.add(new Problem(shownAs, 0, 0, "", "no file", "YAML files with premises"));
            }
            for (Path file : files) {
                YamlFile.read(file, shownAs + "/" + file.getFileName(), problems)
                        .ifPresent(root -> premises.addAll(reader.read(root)));
            }
        }
        reader.checkParents();
        return List.copyOf(premises);
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
