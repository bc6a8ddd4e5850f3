package dev.vigil.jobs.ingest;

import dev.vigil.domain.Json;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import java.util.Optional;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The formats of the config folder, with the mappings that were edited or made at the desk since, as the topic {@code registry} has
 * them. The highest version counts for every message that is read from its arrival on.
 */
final class MappingsView {
    private static final Logger LOG = LoggerFactory.getLogger(MappingsView.class);

    private final Formats folder;
    private Formats inForce;
    private long version;
    private boolean restored;

    MappingsView(Formats folder) {
        this.folder = folder;
        this.inForce = folder;
    }

    /** What a mapping says of the topics that it reads goes before what the doors of {@code config/ingest.yaml} say of them. */
    Optional<Format> of(String topic, FormatRoutes routes) {
        return inForce.reading(topic).or(() -> routes.formatOf(topic).flatMap(inForce::find));
    }

    /** After a restart the versions are read from the state, once. */
    void refresh(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
        if (restored) {
            return;
        }
        restored = true;
        for (var entry : state.immutableEntries()) {
            on(entry.getKey(), entry.getValue());
        }
    }

    /** One record of the registry; only versions of the desk's edits are of interest. */
    void on(String key, byte[] value) {
        if (!key.startsWith(BookEdits.KEY) || value.length == 0) {
            return;
        }
        BookEdits edits = Json.read(value, BookEdits.class);
        if (edits.version() <= version) {
            return;
        }
        version = edits.version();
        // the console has refused what is not sound; a job of another version may still see it otherwise
        Problems problems = new Problems();
        inForce = folder.with(edits.mappings(), problems);
        problems.all().forEach(problem -> LOG.warn("a mapping from the desk is left as it was: {}", problem));
    }
}
