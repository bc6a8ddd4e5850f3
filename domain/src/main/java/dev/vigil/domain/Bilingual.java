package dev.vigil.domain;

/** A text that a person at work reads, in Chinese and English. */
public record Bilingual(String zh, String en) {
    /** The same text in both languages, for names that are not translated. */
    public static Bilingual of(String text) {
        return new Bilingual(text, text);
    }
}
