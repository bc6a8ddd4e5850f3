package dev.vigil.console.publicpage;

import dev.vigil.domain.Bilingual;
import java.time.LocalDate;
import java.util.List;

/**
 * A check as everybody may know it (一公开).
 *
 * @param id the task, to be named in a complaint
 * @param items codes of what was checked
 * @param officers how many took part
 */
public record PublicCheck(
        String id, LocalDate day, String enterprise, List<String> items, Bilingual result, int officers) {}
