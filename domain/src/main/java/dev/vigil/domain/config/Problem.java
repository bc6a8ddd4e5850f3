package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.Locale;

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
public record Problem(String file, int line, int column, String path, Bilingual found, Bilingual expected) {
    /** In English alone: for those at the shell. */
    public Problem(String file, int line, int column, String path, String found, String expected) {
        this(file, line, column, path, Bilingual.of(found), Bilingual.of(expected));
    }

    /** {@code file:line:column: path: found …, expected …}. */
    @Override
    public String toString() {
        String what = found.blank() ? "" : " found " + found.en() + ",";
        return place() + what + " expected " + expected.en();
    }

    /** For a reader of that language: Chinese where it is said in Chinese, else English. */
    public String in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese && !expected.zh().equals(expected.en()) ? inChinese() : toString();
    }

    private String inChinese() {
        String what = found.blank() ? "" : "此处为" + found.zh() + "，";
        return place() + " " + what + "应为" + expected.zh();
    }

    private String place() {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        return place + ":" + (path.isEmpty() ? "" : " " + path + ":");
    }
}
