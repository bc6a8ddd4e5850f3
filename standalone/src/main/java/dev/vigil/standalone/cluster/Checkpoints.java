package dev.vigil.standalone.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The checkpoints that earlier runs of a job left in its folder: {@code FOLDER/JOB-ID/chk-N/_metadata}. */
public final class Checkpoints {
    private static final int JOB_THEN_CHECKPOINT_THEN_FILE = 3;

    private Checkpoints() {}

    /** Complete checkpoints, newest first. */
    public static List<Path> newestFirst(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, JOB_THEN_CHECKPOINT_THEN_FILE)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .sorted(Comparator.comparing(Checkpoints::written).reversed())
                    .map(Path::getParent)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the checkpoints in " + folder + " cannot be listed", unreadable);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
