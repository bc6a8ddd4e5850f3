package dev.vigil.formats;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.formats.gb26875.Gb26875;
import dev.vigil.formats.hj212.Hj212;
import dev.vigil.formats.json.VigilJson;
import dev.vigil.formats.mapping.MappedJson;
import dev.vigil.formats.mapping.MappingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every format that this installation reads, by id: those in code, and one for each mapping file. */
public final class Formats {
    private final Map<String, Format> byId;
    private final Naming naming;
    private final FormatLimits limits;

    private Formats(Map<String, Format> byId, Naming naming, FormatLimits limits) {
        this.byId = Collections.unmodifiableMap(byId);
        this.naming = naming;
        this.limits = limits;
    }

    /**
     * Notes what is wrong with the mapping files; a file with a problem gives no format.
     *
     * @param mappingsFolder a folder of mapping files, or one mapping file
     */
    public static Formats load(Metrics metrics, Path mappingsFolder, Problems problems) {
        return load(metrics, mappingsFolder, FormatLimits.defaults(), problems);
    }

    public static Formats load(Metrics metrics, Path mappingsFolder, FormatLimits limits, Problems problems) {
        Naming naming = new Naming(metrics);
        Map<String, Format> formats = new LinkedHashMap<>();
        for (Format format :
                List.of(new VigilJson(naming, limits), new Hj212(naming, limits), new Gb26875(naming, limits))) {
            formats.put(format.id(), format);
        }
        for (Path file : files(mappingsFolder, problems)) {
            String shownAs = file.toString();
            MappingFile.read(file, shownAs, naming, limits, problems).ifPresent(format -> {
                if (formats.putIfAbsent(format.id(), format) != null) {
                    problems.add(
                            new Problem(shownAs, 0, 0, "", "'" + format.id() + "'", "a name that is not built in"));
                }
            });
        }
        return new Formats(formats, naming, limits);
    }

    /**
     * With other texts for mapping files, by the names of their formats. A text with a problem, which is noted, changes nothing;
     * nor does one for a format that is none of a mapping file.
     */
    public Formats with(Map<String, String> mappings, Problems problems) {
        Map<String, Format> formats = new LinkedHashMap<>(byId);
        mappings.forEach((id, text) -> {
            if (byId.get(id) instanceof MappedJson) {
                MappingFile.parse(id, text, naming, limits, problems).ifPresent(format -> formats.put(id, format));
            }
        });
        return new Formats(formats, naming, limits);
    }

    /** The format that one mapping file describes; empty after a problem was noted. */
    public static Optional<Format> mapping(Metrics metrics, Path file, FormatLimits limits, Problems problems) {
        return MappingFile.read(file, file.toString(), new Naming(metrics), limits, problems)
                .map(format -> format);
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(folder.toString(), 0, 0, "", "no such folder", "a folder of mapping files"));
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Format> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
