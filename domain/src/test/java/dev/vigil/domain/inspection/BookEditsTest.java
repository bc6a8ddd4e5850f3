package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Officer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookEditsTest {
    private final InspectionBook base = InspectionBook.read(Path.of("../config"), new Problems());
    private final Item dust = base.catalogue().item("ECO-DUST-01").orElseThrow();

    private Item unpublished() {
        return new Item(
                dust.code(),
                dust.name(),
                dust.domain(),
                dust.basis(),
                dust.lead(),
                dust.joint(),
                dust.method(),
                dust.settledBy(),
                dust.metrics(),
                dust.deviceTrouble(),
                dust.checkPoints(),
                dust.list(),
                false,
                dust.leniency());
    }

    @Test
    void nothingChangedIsTheBookOfTheFolder() {
        assertThat(BookEdits.none().applyTo(base)).isEqualTo(base);
    }

    @Test
    void whatWasChangedTakesThePlaceOfWhatWasThere() {
        Officer first = base.officers().officers().get(0);
        Officer moved =
                new Officer(first.id(), first.name(), "HOU", List.of(), first.certificates(), List.of(), List.of());
        Scenario site = base.catalogue().scenarios().get("construction-site");
        Scenario shorter = new Scenario(site.id(), site.name(), List.of("HOU-SITE-01"), List.of("HOU-SITE-01"));
        BookEdits edits = new BookEdits(
                3, 1_000, List.of(unpublished()), List.of(moved), FrequencyPolicy.marksOnly(), List.of(shorter));
        InspectionBook book = edits.applyTo(base);

        assertThat(book.catalogue().mayInspect("ECO-DUST-01")).isFalse();
        assertThat(book.catalogue().items()).hasSameSizeAs(base.catalogue().items());
        assertThat(book.officers().officers()).hasSameSizeAs(base.officers().officers());
        assertThat(book.officers().officers().get(0).department()).isEqualTo("HOU");
        assertThat(book.frequency()).isEqualTo(FrequencyPolicy.marksOnly());
        assertThat(book.catalogue().defaultItems("construction-site")).containsExactly("HOU-SITE-01");
        assertThat(book.catalogue().scenarios()).hasSameSizeAs(base.catalogue().scenarios());
    }

    @Test
    void theyTravelAsJson() {
        BookEdits edits = new BookEdits(
                3,
                1_000,
                List.of(dust),
                base.officers().officers(),
                base.frequency(),
                List.copyOf(base.catalogue().scenarios().values()));

        assertThat(Json.read(Json.bytes(edits), BookEdits.class)).isEqualTo(edits);
    }

    /** Versions stay in the topic, and a replay goes by those that an older console has written. */
    @Test
    void aVersionOfAnOlderWriterChangesNoChecklist() {
        String older = "{\"version\":2,\"effectiveFrom\":5,\"items\":[],\"officers\":[],\"frequency\":null}";

        assertThat(Json.read(older, BookEdits.class).applyTo(base)).isEqualTo(base);
    }
}
