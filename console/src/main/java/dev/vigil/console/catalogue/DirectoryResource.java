package dev.vigil.console.catalogue;

import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be inspected, and by whom. */
@RestController
public final class DirectoryResource {
    private final InspectionShelf shelf;

    public DirectoryResource(InspectionShelf shelf) {
        this.shelf = shelf;
    }

    /** @param lenient whether a first or minor violation may go unpunished */
    public record ItemView(
            String id,
            Bilingual name,
            String domain,
            String lead,
            List<String> departments,
            Method method,
            boolean published,
            boolean lenient) {
        static ItemView of(Item item) {
            return new ItemView(
                    item.code(),
                    item.name(),
                    item.domain(),
                    item.lead(),
                    item.departments(),
                    item.method(),
                    item.published(),
                    item.leniency() != null);
        }
    }

    /**
     * @param department of the officer, or the street of a patrol
     * @param certificate null for a patrol, who accompanies and does not inspect
     */
    public record OfficerView(
            String id,
            String name,
            String department,
            @Nullable String certificate,
            @Nullable LocalDate validUntil,
            List<String> domains) {
        static OfficerView of(Officer officer) {
            Certificate first =
                    officer.isPatrol() ? null : officer.certificates().get(0);
            return new OfficerView(
                    officer.id(),
                    officer.name(),
                    officer.department(),
                    first == null ? null : first.number(),
                    first == null ? null : first.valid().to(),
                    first == null ? List.of() : first.domains());
        }
    }

    @GetMapping("/api/items")
    Page<ItemView> items(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        List<ItemView> items =
                shelf.catalogue().items().values().stream().map(ItemView::of).toList();
        return Page.part(items, limit, cursor);
    }

    @GetMapping("/api/officers")
    Page<OfficerView> officers(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        List<OfficerView> items =
                shelf.book().officers().officers().stream().map(OfficerView::of).toList();
        return Page.part(items, limit, cursor);
    }
}
