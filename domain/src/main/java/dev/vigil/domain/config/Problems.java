package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, each thing once, so that an operator mends it all in one go. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void add(YamlValue at, Bilingual expected) {
        add(new Problem(at.file(), at.line(), at.column(), at.path(), at.describe(), expected));
    }

    /** What was expected, in Chinese and in English. */
    public void add(YamlValue at, String zh, String en) {
        add(at, new Bilingual(zh, en));
    }

    /** In English alone: in files that are read when Vigil starts, never at the desk. */
    public void add(YamlValue at, String expected) {
        add(at, Bilingual.of(expected));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws ConfigurationException when anything was collected */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationException(all());
        }
    }
}
