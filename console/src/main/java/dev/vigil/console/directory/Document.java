package dev.vigil.console.directory;

import dev.vigil.console.rule.RuleFault;
import dev.vigil.domain.config.Problems;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A file of the config folder that is edited whole, as it would be in the folder.
 *
 * @param id in addresses
 * @param path from the config folder
 * @param folder the text that the folder has
 * @param reader reads a text as everybody who goes by it would, and notes everything that is wrong
 */
record Document(String id, String path, String folder, BiConsumer<String, Problems> reader) {
    /** Far below what a record of the log may hold, with the other documents beside it. */
    private static final int LONGEST = 30_000;

    /** Everything that is wrong with a text of it. */
    List<RuleFault> faults(String text) {
        if (text.length() > LONGEST) {
            return List.of(RuleFault.longerThan(LONGEST, text));
        }
        Problems problems = new Problems();
        reader.accept(text, problems);
        return problems.all().stream().map(RuleFault::of).toList();
    }
}
