package dev.vigil.formats;

import dev.vigil.domain.Bilingual;
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
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every format that this installation reads, by id: those in code, and one for each mapping file. */
public final class Formats {
    private final Map<String, Format> byId;
    private final Naming naming;
    private final FormatLimits limits;
    private final List<Route> routes;

    private record Route(String filter, Format format) {}

    private Formats(Map<String, Format> byId, Naming naming, FormatLimits limits) {
        this.byId = Collections.unmodifiableMap(byId);
        this.naming = naming;
        this.limits = limits;
        this.routes = mapped(byId.values())
                .flatMap(format -> format.reads().stream().map(filter -> new Route(filter, format)))
                .toList();
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
                    problems.add(builtIn(shownAs, format.id()));
                } else {
                    rival(format, formats.values()).ifPresent(rival -> problems.add(taken(shownAs, format, rival)));
                }
            });
        }
        return new Formats(formats, naming, limits);
    }

    /**
     * With other texts for mapping files, by the names of their formats, and with those of new ones. A text with a problem, which
     * is noted, changes nothing.
     */
    public Formats with(Map<String, String> mappings, Problems problems) {
        Map<String, MappedJson> others = new TreeMap<>();
        mappings.forEach((id, text) -> {
            if (byId.containsKey(id) && !(byId.get(id) instanceof MappedJson)) {
                problems.add(builtIn(id + ".yaml", id));
                return;
            }
            MappingFile.parse(id, text, naming, limits, problems).ifPresent(format -> others.put(id, format));
        });
        Map<String, Format> formats = new LinkedHashMap<>(byId);
        formats.putAll(others);
        others.forEach((id, format) -> rival(format, formats.values()).ifPresent(rival -> {
            problems.add(taken(id + ".yaml", format, rival));
            formats.remove(id);
            Optional.ofNullable(byId.get(id)).ifPresent(before -> formats.put(id, before));
        }));
        return new Formats(formats, naming, limits);
    }

    private static Problem builtIn(String file, String id) {
        return new Problem(
                file, 0, 0, "", Bilingual.of("'" + id + "'"), new Bilingual("非内置格式的名称", "a name that is not built in"));
    }

    /** Which of two mappings read a topic would be chance. */
    private static Problem taken(String file, MappedJson format, MappedJson rival) {
        String read = "'" + String.join("', '", format.reads()) + "'";
        return new Problem(
                file,
                0,
                0,
                "reads",
                Bilingual.of(read),
                new Bilingual(
                        "映射 '" + rival.id() + "' 不读的主题", "topics that the mapping '" + rival.id() + "' does not read"));
    }

    private static Optional<MappedJson> rival(MappedJson format, Collection<Format> formats) {
        return mapped(formats)
                .filter(other -> !other.id().equals(format.id()))
                .filter(other -> other.reads().stream()
                        .anyMatch(one -> format.reads().stream().anyMatch(two -> TopicFilter.overlap(one, two))))
                .findFirst();
    }

    private static Stream<MappedJson> mapped(Collection<Format> formats) {
        return formats.stream().filter(MappedJson.class::isInstance).map(MappedJson.class::cast);
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

    /** The format of the mapping that names the topic among those that it reads. */
    public Optional<Format> reading(String topic) {
        for (Route route : routes) {
            if (TopicFilter.matches(route.filter(), topic)) {
                return Optional.of(route.format());
            }
        }
        return Optional.empty();
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
