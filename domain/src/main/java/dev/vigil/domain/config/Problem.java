package dev.vigil.domain.config;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param file as the operator named it
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1
 * @param path where in the document, for example {@code rules[3].when}
 * @param found what stands there
 * @param expected what should stand there, and a suggestion where there is one
 */
public record Problem(String file, int line, int column, String path, String found, String expected) {
    /** {@code file:line:column: path: found …, expected …}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        String where = path.isEmpty() ? "" : " " + path + ":";
        String what = found.isEmpty() ? "" : " found " + found + ",";
        return place + ":" + where + what + " expected " + expected;
    }
}
