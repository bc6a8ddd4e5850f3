package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.directory.DirectoryEditResource.Changes;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.catalogue.Scenario;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The joint checklist of a scenario (场景检查清单) over HTTP, with If-Match and a reason like everything of the directory. */
@RestController
@RequestMapping("/api/scenarios/{id}/checklist")
public final class ChecklistEditResource {
    private final InspectionShelf shelf;
    private final DirectoryDesk desk;
    private final Edits edits;

    public ChecklistEditResource(InspectionShelf shelf, DirectoryDesk desk, Edits edits) {
        this.shelf = shelf;
        this.desk = desk;
        this.edits = edits;
    }

    /**
     * @param checklist all items of a comprehensive check of such premises
     * @param defaults those among them that an alert brings whose rule names no published item
     */
    public record ChecklistEdit(
            @Nullable List<String> checklist, @Nullable List<String> defaults, @Nullable String reason) {
        Scenario of(Scenario before) {
            return new Scenario(
                    before.id(),
                    before.name(),
                    Objects.requireNonNullElse(checklist, before.checklist()),
                    Objects.requireNonNullElse(defaults, before.defaults()));
        }
    }

    @GetMapping
    ResponseEntity<Scenario> checklist(@PathVariable String id) {
        return edits.tagged(InspectionShelf.CHECKLIST, id, find(id));
    }

    @GetMapping("/history")
    Changes checklistHistory(@PathVariable String id) {
        return new Changes(edits.changes(InspectionShelf.CHECKLIST, find(id).id()));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeChecklist(
            @PathVariable String id,
            @RequestBody ChecklistEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        desk.checklist(author, edit.of(find(id)), edit.reason(), version);
    }

    private Scenario find(String id) {
        return Optional.ofNullable(shelf.catalogue().scenarios().get(id))
                .orElseThrow(() -> ProblemException.notFound("scenario", id));
    }
}
