package dev.vigil.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import java.util.Locale;

/** A text that a person at work reads, in Chinese and English. In JSON and YAML one text may stand for both. */
public record Bilingual(String zh, String en) {
    @JsonCreator(mode = Mode.PROPERTIES)
    public Bilingual {}

    /** The same text in both languages, for names that are not translated. */
    @JsonCreator(mode = Mode.DELEGATING)
    public static Bilingual of(String text) {
        return new Bilingual(text, text);
    }

    /** This, and the other text after it. */
    public Bilingual plus(Bilingual other) {
        return new Bilingual(zh + other.zh, en + other.en);
    }

    /** For a reader of that language: Chinese for Chinese, English for every other. */
    public String in(Locale reader) {
        return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }

    /** Nothing in either. */
    public boolean blank() {
        return zh.isBlank() && en.isBlank();
    }
}
