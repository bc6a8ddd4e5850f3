package dev.vigil.rules;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of one rule out of its file, so that it can stand alone as a list of one. */
final class RuleText {
    private RuleText() {}

    /** Lines {@code from} up to but not including {@code to}, from 1, without the indentation of the first. */
    static String between(String file, int from, int to) {
        String[] lines = file.split("\n", -1);
        List<String> kept = new ArrayList<>();
        int indent = lines[from - 1].length() - lines[from - 1].stripLeading().length();
        for (int line = from; line < to && line <= lines.length; line++) {
            String text = lines[line - 1];
            if (line > from && !text.isBlank() && indentOf(text) < indent) {
                break;
            }
            kept.add(text.length() > indent ? text.substring(indent) : text.strip());
        }
        while (!kept.isEmpty()) {
            String last = kept.get(kept.size() - 1).strip();
            if (!last.isEmpty() && !last.startsWith("#")) {
                break;
            }
            kept.remove(kept.size() - 1);
        }
        return String.join("\n", kept) + "\n";
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
