package dev.vigil.formats;

/** Foreign text in a sentence for an operator: short, and without characters that would forge a log line. */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    public static String of(CharSequence text) {
        StringBuilder out = new StringBuilder("'");
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c) || (c >= '\u2028' && c <= '\u202e')) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append(text.length() > end ? "…'" : "'").toString();
    }
}
