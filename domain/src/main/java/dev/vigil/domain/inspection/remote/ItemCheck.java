package dev.vigil.domain.inspection.remote;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.Method;
import org.jspecify.annotations.Nullable;

/**
 * How one item is checked, and why so: the record of the sufficiency test.
 *
 * @param wanted the lightest method that the catalogue allows
 * @param method the method that will do here
 * @param missing what equipment would have saved the visit: {@code sensor}, {@code camera}, {@code calibration},
 *     {@code sound-sensor}, {@code clear-camera}; null when nothing would
 */
public record ItemCheck(String item, Method wanted, Method method, Bilingual reason, @Nullable String missing) {}
