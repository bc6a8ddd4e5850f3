package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.deadletter.LetterTrial;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.rule.RuleFault;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Json;
import dev.vigil.domain.premise.Registry;
import dev.vigil.formats.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of the config folder that are edited whole, with If-Match and a reason like everything of the directory. */
@RestController
@RequestMapping("/api/documents")
public final class DocumentResource {
    private final DocumentDesk desk;
    private final EditTable table;
    private final Edits edits;
    private final LetterTrial trial;
    private final Premises premises;
    private final Clock clock;

    public DocumentResource(
            DocumentDesk desk, EditTable table, Edits edits, LetterTrial trial, Premises premises, Clock clock) {
        this.desk = desk;
        this.table = table;
        this.edits = edits;
        this.trial = trial;
        this.premises = premises;
        this.clock = clock;
    }

    /**
     * A document and its last change.
     *
     * @param path from the config folder
     * @param revision 0 while it stands as the config folder has it
     */
    public record DocumentLine(
            String id, String path, int revision, @Nullable OffsetDateTime at, @Nullable String by) {}

    /** @param folder the text that the config folder has */
    public record DocumentText(String id, String path, String text, String folder) {}

    /** A text for a document. */
    public record DocumentEdit(@Nullable String text, @Nullable String reason) {
        String orEmpty() {
            return text == null ? "" : text;
        }
    }

    /** What is wrong with a text; nothing when it could be saved. */
    public record DocumentCheck(List<RuleFault> problems) {}

    /**
     * A message of a device, to be read by a mapping that is not saved yet.
     *
     * @param topic that it came through; for mappings that read it
     */
    public record MappingTrial(@Nullable String text, @Nullable String message, @Nullable String topic) {}

    @GetMapping
    Page<DocumentLine> documents(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        return Page.part(desk.all().stream().map(this::line).toList(), limit, cursor);
    }

    private DocumentLine line(Document document) {
        Optional<EditTable.Row> last = table.standing(InspectionShelf.DOCUMENT, document.path());
        return new DocumentLine(
                document.id(),
                document.path(),
                last.map(EditTable.Row::revision).orElse(0),
                last.map(row -> DistrictTime.of(row.at())).orElse(null),
                last.map(EditTable.Row::author).orElse(null));
    }

    @GetMapping("/{id}")
    ResponseEntity<DocumentText> document(@PathVariable String id) {
        Document one = desk.find(id);
        DocumentText text = new DocumentText(id, one.path(), desk.text(one), one.folder());
        return edits.tagged(InspectionShelf.DOCUMENT, one.path(), text);
    }

    @GetMapping("/{id}/history")
    DirectoryEditResource.Changes documentHistory(@PathVariable String id) {
        List<EditTable.Change> changes =
                edits.changes(InspectionShelf.DOCUMENT, desk.find(id).path());
        return new DirectoryEditResource.Changes(changes.stream()
                .map(change -> change.with(Json.read(change.content(), String.class)))
                .toList());
    }

    /** Of a name that no mapping has yet, {@code mapping-NAME} with {@code If-Match: "0"} makes one. */
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeDocument(
            @PathVariable String id,
            @RequestBody DocumentEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        desk.save(author, desk.findOrNew(id), edit.orEmpty(), edit.reason(), IfMatch.version(seen));
    }

    /** Answers 200 also when something is wrong: that is what was asked. */
    @PostMapping("/{id}/check")
    DocumentCheck checkDocument(@PathVariable String id, @RequestBody DocumentEdit draft) {
        return new DocumentCheck(desk.findOrNew(id).faults(draft.orEmpty()));
    }

    /** What a mapping makes of a message, with the registry as it is. Keeps nothing. */
    @PostMapping("/{id}/trial")
    LetterTrial.Outcome tryMapping(@PathVariable String id, @RequestBody MappingTrial wanted) {
        Document document = desk.findOrNew(id);
        String topic = wanted.topic() == null ? "" : wanted.topic();
        byte[] message = (wanted.message() == null ? "" : wanted.message()).getBytes(StandardCharsets.UTF_8);
        return trial.read(
                desk.format(document, wanted.text() == null ? desk.text(document) : wanted.text()),
                new Message("trial:" + topic, topic, message, clock.millis(), null),
                Registry.of(premises.all()));
    }
}
