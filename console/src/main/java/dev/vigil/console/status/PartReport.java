package dev.vigil.console.status;

import dev.vigil.domain.Bilingual;

/**
 * How a part of the system is that runs beside the console, in its own words.
 *
 * @param live whether it does its work
 * @param detail what more there is to say of it
 */
public record PartReport(boolean live, Bilingual detail) {
    StatusView.Part as(String name) {
        return new StatusView.Part(name, live, detail);
    }
}
