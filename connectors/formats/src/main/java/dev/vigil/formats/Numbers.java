package dev.vigil.formats;

import java.util.OptionalDouble;

/** Decimal numbers in text, as devices write them; nothing that only a Java compiler would read as a number. */
public final class Numbers {
    private static final int LONGEST = 64;

    private Numbers() {}

    /** The number, or empty when the text is not a finite decimal number. */
    public static OptionalDouble parse(String text) {
        if (text.length() > LONGEST || !isDecimal(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether someone who sent the text meant a number, also one that cannot be used: NaN, Infinity, 1e400. */
    public static boolean looksNumeric(String text) {
        return switch (text) {
            case "NaN", "nan", "NAN", "Infinity", "-Infinity", "+Infinity", "inf", "-inf" -> true;
            default -> isDecimal(text);
        };
    }

    private static boolean isDecimal(String text) {
        int at = 0;
        int end = text.length();
        if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int whole = digits(text, at);
        at += whole;
        int fraction = 0;
        if (at < end && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int exponent = digits(text, at);
            if (exponent == 0) {
                return false;
            }
            at += exponent;
        }
        return at == end;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
