package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.LegalBasis;
import dev.vigil.domain.catalogue.Leniency;
import dev.vigil.domain.catalogue.ListType;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Officer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes of the catalogue, the officers and the caps over HTTP. Each needs the revision that was seen, as If-Match (0 for
 * what stands as the config folder has it), and a reason. What is left out stays as it is; what is new must be complete.
 */
@RestController
public final class DirectoryEditResource {
    private final InspectionShelf shelf;
    private final DirectoryDesk desk;
    private final Edits edits;

    public DirectoryEditResource(InspectionShelf shelf, DirectoryDesk desk, Edits edits) {
        this.shelf = shelf;
        this.desk = desk;
        this.edits = edits;
    }

    /** An item as it is to be from now on. */
    public record ItemEdit(
            @Nullable Bilingual name,
            @Nullable String domain,
            @Nullable List<LegalBasis> basis,
            @Nullable String lead,
            @Nullable List<String> joint,
            @Nullable Method method,
            @Nullable List<String> settledBy,
            @Nullable List<String> metrics,
            @Nullable List<Bilingual> checkPoints,
            @Nullable ListType list,
            @Nullable Boolean published,
            @Nullable Leniency leniency,
            @Nullable String reason) {
        Item of(String code, @Nullable Item before) {
            return new Item(
                    code,
                    needed("name", name, before == null ? null : before.name()),
                    needed("domain", domain, before == null ? null : before.domain()),
                    either(basis, before == null ? List.of(LegalBasis.toBeConfirmed()) : before.basis()),
                    needed("lead", lead, before == null ? null : before.lead()),
                    either(joint, before == null ? List.of() : before.joint()),
                    needed("method", method, before == null ? null : before.method()),
                    either(settledBy, before == null ? List.of() : before.settledBy()),
                    either(metrics, before == null ? List.of() : before.metrics()),
                    before != null && before.deviceTrouble(),
                    either(checkPoints, before == null ? List.of() : before.checkPoints()),
                    needed("list", list, before == null ? null : before.list()),
                    either(published, before != null && before.published()),
                    leniency == null && before != null ? before.leniency() : leniency);
        }
    }

    /** Somebody of the directory as it is to be from now on. */
    public record OfficerEdit(
            @Nullable String name,
            @Nullable String department,
            @Nullable List<String> streets,
            @Nullable List<Certificate> certificates,
            @Nullable List<String> recused,
            @Nullable List<DayRange> leave,
            @Nullable String reason) {
        Officer of(String id, @Nullable Officer before) {
            return new Officer(
                    id,
                    needed("name", name, before == null ? null : before.name()),
                    needed("department", department, before == null ? null : before.department()),
                    either(streets, before == null ? List.of() : before.streets()),
                    either(certificates, before == null ? List.of() : before.certificates()),
                    either(recused, before == null ? List.of() : before.recused()),
                    either(leave, before == null ? List.of() : before.leave()));
        }
    }

    /** All caps, marks and ratios that are to hold. */
    public record FrequencyEdit(@Nullable FrequencyPolicy policy, @Nullable String reason) {}

    /** Newest first; none when it stands as the config folder has it. */
    public record Changes(List<EditTable.Change> items) {}

    @GetMapping("/api/items/{id}")
    ResponseEntity<Item> item(@PathVariable String id) {
        Item item = shelf.catalogue().item(id).orElseThrow(() -> ProblemException.notFound("item", id));
        return edits.tagged(InspectionShelf.ITEM, id, item);
    }

    @GetMapping("/api/items/{id}/history")
    Changes itemHistory(@PathVariable String id) {
        return new Changes(edits.changes(InspectionShelf.ITEM, id));
    }

    @PutMapping("/api/items/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeItem(
            @PathVariable String id,
            @RequestBody ItemEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        desk.item(author, edit.of(id, shelf.catalogue().item(id).orElse(null)), edit.reason(), version);
    }

    @GetMapping("/api/officers/{id}")
    ResponseEntity<Officer> officer(@PathVariable String id) {
        return edits.tagged(
                InspectionShelf.OFFICER, id, find(id).orElseThrow(() -> ProblemException.notFound("officer", id)));
    }

    @GetMapping("/api/officers/{id}/history")
    Changes officerHistory(@PathVariable String id) {
        return new Changes(edits.changes(InspectionShelf.OFFICER, id));
    }

    @PutMapping("/api/officers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOfficer(
            @PathVariable String id,
            @RequestBody OfficerEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        desk.officer(author, edit.of(id, find(id).orElse(null)), edit.reason(), version);
    }

    @GetMapping("/api/frequency")
    ResponseEntity<FrequencyPolicy> frequency() {
        return edits.tagged(
                InspectionShelf.FREQUENCY,
                InspectionShelf.FREQUENCY,
                shelf.book().frequency());
    }

    @GetMapping("/api/frequency/history")
    Changes frequencyHistory() {
        return new Changes(edits.changes(InspectionShelf.FREQUENCY, InspectionShelf.FREQUENCY));
    }

    @PutMapping("/api/frequency")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeFrequency(
            @RequestBody FrequencyEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        FrequencyPolicy policy = edit.policy();
        if (policy == null || policy.marks() == null) {
            throw ProblemException.invalid(
                    "频次规则须写明上限、标记、比例和“未发现问题”次数", "policy must have caps, marks, ratios and emptyVisits");
        }
        desk.frequency(author, policy, edit.reason(), version);
    }

    private Optional<Officer> find(String id) {
        return shelf.book().officers().officers().stream()
                .filter(officer -> officer.id().equals(id))
                .findFirst();
    }

    private static <T> T either(@Nullable T edited, T before) {
        return Objects.requireNonNullElse(edited, before);
    }

    private static <T> T needed(String name, @Nullable T edited, @Nullable T before) {
        if (edited == null && before == null) {
            throw ProblemException.invalid("缺少 " + name, name + " is missing");
        }
        return edited == null ? Objects.requireNonNull(before) : edited;
    }
}
