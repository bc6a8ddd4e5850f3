package dev.vigil.console.rule;

import dev.vigil.rules.RuleBook;

/**
 * A rule book with where it came from.
 *
 * @param madeAt epoch ms
 * @param author an account, or {@code config} for the files of the config folder
 * @param origin equal for equal content of the config folder; another text for a book made at the desk
 */
public record RuleBookRow(RuleBook book, long madeAt, String author, String reason, String origin) {}
