package dev.vigil.domain.config;

import java.util.List;
import java.util.stream.Collectors;

/** Configuration that cannot be used. Carries every problem at once; its message has one line for each. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable, and so are its strings
    private final List<Problem> problems;

    public ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
