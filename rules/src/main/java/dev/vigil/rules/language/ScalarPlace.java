package dev.vigil.rules.language;

import dev.vigil.domain.config.YamlValue;

/**
 * Where in the file a character of a YAML text stands, so that a message can point into a condition. Knows plain,
 * quoted, literal and folded texts; in a double-quoted text every escape counts as one character.
 */
record ScalarPlace(int line, int column) {
    /**
     * @param source the whole file
     * @param offset from 0, in characters of the text as YAML reads it
     */
    static ScalarPlace of(String source, YamlValue value, int offset) {
        int at = indexOf(source, value.line(), value.column());
        if (at >= source.length()) {
            return new ScalarPlace(value.line(), value.column());
        }
        char first = source.charAt(at);
        if (first == '|' || first == '>') {
            return inBlock(source, value, offset);
        }
        return inLine(source, at, offset, first == '"' || first == '\'' ? first : 0);
    }

    private static ScalarPlace inLine(String source, int start, int offset, char quote) {
        int at = quote == 0 ? start : start + 1;
        int left = offset;
        while (left > 0 && at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                at = skipIndent(source, at);
            } else if ((quote == '\'' && source.startsWith("''", at)) || (quote == '"' && c == '\\')) {
                at += 2;
            } else {
                at++;
            }
            left--;
        }
        return at(source, Math.min(at, source.length()));
    }

    /** From a line break to the first character that is not white space: YAML folds it all to one space. */
    private static int skipIndent(String source, int at) {
        int next = at;
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private static ScalarPlace inBlock(String source, YamlValue value, int offset) {
        String[] lines = source.split("\n", -1);
        int line = value.line();
        int indent = 0;
        while (line < lines.length && lines[line].isBlank()) {
            line++;
        }
        if (line < lines.length) {
            indent = lines[line].length() - lines[line].stripLeading().length();
        }
        int left = offset;
        while (line < lines.length && left > Math.max(0, lines[line].length() - indent)) {
            left -= Math.max(0, lines[line].length() - indent) + 1;
            line++;
        }
        return new ScalarPlace(line + 1, indent + left + 1);
    }

    private static int indexOf(String source, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int newline = source.indexOf('\n', at);
            if (newline < 0) {
                return source.length();
            }
            at = newline + 1;
        }
        return Math.min(source.length(), at + column - 1);
    }

    private static ScalarPlace at(String source, int index) {
        int line = 1;
        int start = 0;
        for (int newline = source.indexOf('\n'); newline >= 0 && newline < index; ) {
            line++;
            start = newline + 1;
            newline = source.indexOf('\n', start);
        }
        return new ScalarPlace(line, index - start + 1);
    }
}
