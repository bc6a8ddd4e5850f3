package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest of the known names, when it is near enough to be a slip of the hand. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int bound = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> slips(written, name) <= bound)
                .min(Comparator.comparingInt((String name) -> slips(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean '…'?}, or nothing. */
    public static Bilingual meant(String written, Collection<String> known) {
        return nearest(written, known).map(Suggestion::meant).orElse(Bilingual.of(""));
    }

    public static Bilingual meant(String name) {
        return new Bilingual("；是否想写 '" + name + "'？", "; did you mean '" + name + "'?");
    }

    /** {@code one of a, b, c}, and which of them was probably meant. */
    public static Bilingual oneOf(Collection<String> known, String written) {
        return new Bilingual(String.join("、", known) + " 之一", "one of " + String.join(", ", known))
                .plus(meant(written, known));
    }

    /** A capital is no slip. */
    private static int slips(String written, String name) {
        return distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }

    /** Slips of the hand: a letter more, less or wrong, or two neighbours in the wrong order. */
    static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], last[j - 2] + 1);
                }
            }
            last = before;
            before = row;
        }
        return before[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
