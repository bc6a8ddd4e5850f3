package dev.vigil.console.publicpage;

import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.web.Throttle;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.LegalBasis;
import dev.vigil.domain.inspection.Method;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know without logging in: what may be inspected, and what was. */
@RestController
@RequestMapping("/api/public")
public final class PublicResource {
    private static final int OF_ONE_ADDRESS = 120;
    private static final int OF_ALL = 3_000;

    private final InspectionShelf shelf;
    private final PublicChecks checks;
    private final Throttle throttle;

    public PublicResource(InspectionShelf shelf, PublicChecks checks, Clock clock) {
        this.shelf = shelf;
        this.checks = checks;
        this.throttle = new Throttle(OF_ONE_ADDRESS, OF_ALL, Duration.ofMinutes(1), clock);
    }

    /** @param basis what entitles the departments to inspect it */
    public record PublicItem(
            String id, Bilingual name, String lead, List<String> departments, Method method, List<Bilingual> basis) {
        static PublicItem of(Item item) {
            return new PublicItem(
                    item.code(),
                    item.name(),
                    item.lead(),
                    item.departments(),
                    item.method(),
                    item.basis().stream().map(LegalBasis::text).toList());
        }
    }

    /** Only what is published: what does not stand here is not inspected. */
    @GetMapping("/items")
    Page<PublicItem> items(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.pass(request.getRemoteAddr(), response);
        List<PublicItem> items = shelf.catalogue().items().values().stream()
                .filter(Item::published)
                .map(PublicItem::of)
                .toList();
        return Page.part(items, limit, cursor);
    }

    /** Newest first. */
    @GetMapping("/checks")
    Page<PublicCheck> checks(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.pass(request.getRemoteAddr(), response);
        PageRequest part = PageRequest.of(limit, cursor);
        return checks.list(part.after(), part.limit());
    }
}
