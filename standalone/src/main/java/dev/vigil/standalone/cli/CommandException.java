package dev.vigil.standalone.cli;

/** A command cannot do what it was asked for. The message is one clear sentence and what to do. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String sentence) {
        super(sentence);
    }
}
