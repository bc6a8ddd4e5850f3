package dev.vigil.formats;

/**
 * Foreign text in a sentence for an operator: short, without characters that would forge a log line, and
 * without the password that a mangled packet of HJ 212 may bring anywhere.
 */
public final class Shown {
    private static final int LONGEST = 60;
    private static final String PASSWORD = "PW=";

    private Shown() {}

    public static String of(String text) {
        StringBuilder out = new StringBuilder("'");
        int password = text.indexOf(PASSWORD);
        int end = Math.min(password < 0 ? text.length() : password, LONGEST);
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
