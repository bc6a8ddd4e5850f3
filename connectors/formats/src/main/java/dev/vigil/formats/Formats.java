package dev.vigil.formats;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.formats.gb26875.Gb26875;
import dev.vigil.formats.hj212.Hj212;
import dev.vigil.formats.json.VigilJson;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every format that this installation reads, by id: those in code, and one for each mapping file. */
public final class Formats {
    private final Map<String, Format> byId;

    private Formats(Map<String, Format> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** Notes what is wrong with the mapping files; a file with a problem gives no format. */
    public static Formats load(Metrics metrics, Path mappingsFolder, Problems problems) {
        return load(metrics, mappingsFolder, FormatLimits.defaults(), problems);
    }

    public static Formats load(Metrics metrics, Path mappingsFolder, FormatLimits limits, Problems problems) {
        Naming naming = new Naming(metrics);
        Map<String, Format> formats = new LinkedHashMap<>();
        add(formats, new VigilJson(naming, limits));
        add(formats, new Hj212(naming, limits));
        add(formats, new Gb26875(naming, limits));
        return new Formats(formats);
    }

    private static void add(Map<String, Format> formats, Format format) {
        formats.put(format.id(), format);
    }

    public Optional<Format> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
