package dev.vigil.formats.hj212;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which check sums a device may send. The setting {@code crc} lists algorithms ({@code standard},
 * {@code modbus}, {@code modbus-swapped}) and ways of writing ({@code lower-case}, {@code unpadded}); without
 * it, only four capital digits of the standard's sum are accepted.
 */
record CrcRule(Set<Crc> algorithms, boolean lowerCase, boolean unpadded) {
    private static final CrcRule STRICT = new CrcRule(EnumSet.of(Crc.STANDARD), false, false);

    static CrcRule of(String setting) {
        if (setting.isBlank()) {
            return STRICT;
        }
        List<String> words = List.of(setting.toLowerCase(Locale.ROOT).split("[,\\s]+", -1));
        Set<Crc> algorithms = EnumSet.noneOf(Crc.class);
        for (Crc crc : Crc.values()) {
            if (words.contains(name(crc))) {
                algorithms.add(crc);
            }
        }
        return new CrcRule(
                algorithms.isEmpty() ? STRICT.algorithms : algorithms,
                words.contains("lower-case"),
                words.contains("unpadded"));
    }

    /** The variant that the declared sum turns out to be, for example {@code modbus+lower-case}. */
    Optional<String> match(byte[] bytes, int from, int to, String declared) {
        for (Crc crc : algorithms) {
            String padded = String.format("%04X", crc.of(bytes, from, to));
            for (String written : spellings(padded)) {
                if (written.equals(declared)) {
                    return Optional.of(name(crc) + manner(written, padded));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> spellings(String padded) {
        List<String> spellings = new ArrayList<>(List.of(padded));
        if (unpadded) {
            spellings.add(padded.replaceFirst("^0{1,3}", ""));
        }
        if (lowerCase) {
            List.copyOf(spellings).forEach(one -> spellings.add(one.toLowerCase(Locale.ROOT)));
        }
        return spellings;
    }

    private static String manner(String written, String padded) {
        String lower = written.equals(written.toUpperCase(Locale.ROOT)) ? "" : "+lower-case";
        return lower + (written.length() == padded.length() ? "" : "+unpadded");
    }

    private static String name(Crc crc) {
        return crc.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
