package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.rule.RuleFault;
import dev.vigil.domain.Json;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.BookFile;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The files that are edited whole: those of the book, and the mappings of devices' messages. */
public final class DocumentDesk {
    private static final String MAPPING = "mapping-";
    private static final String ENDING = ".yaml";

    private final Formats formats;
    private final EditTable table;
    private final Edits edits;
    private final List<Document> documents;

    public DocumentDesk(Path config, Formats formats, InspectionShelf shelf, EditTable table, Edits edits) {
        this.formats = formats;
        this.table = table;
        this.edits = edits;
        List<Document> all = new ArrayList<>();
        for (BookFile file : BookFile.values()) {
            all.add(new Document(
                    file.name().toLowerCase(Locale.ROOT),
                    file.path(),
                    read(config.resolve(file.path())),
                    (text, problems) -> file.read(text, shelf.book(), problems)));
        }
        for (String name : mappings(config.resolve(BookEdits.MAPPINGS))) {
            String path = BookEdits.MAPPINGS + name + ENDING;
            all.add(new Document(
                    MAPPING + name,
                    path,
                    read(config.resolve(path)),
                    (text, problems) -> formats.with(Map.of(name, text), problems)));
        }
        this.documents = List.copyOf(all);
    }

    List<Document> all() {
        return documents;
    }

    Document find(String id) {
        return documents.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("document", id));
    }

    String text(Document document) {
        return table.standing(InspectionShelf.DOCUMENT, document.path())
                .map(row -> Json.read(row.record(), String.class))
                .orElse(document.folder());
    }

    void save(Account author, Document document, String text, @Nullable String reason, long seen) {
        edits.unmoved(InspectionShelf.DOCUMENT, document.path(), seen);
        refuse(document.faults(text));
        edits.change(author, InspectionShelf.DOCUMENT, document.path(), text, reason, seen);
    }

    /** The format that the text of a mapping would be. */
    Format format(Document document, String text) {
        if (!document.id().startsWith(MAPPING)) {
            throw ProblemException.notFound("mapping", document.id());
        }
        refuse(document.faults(text));
        String name = document.id().substring(MAPPING.length());
        return formats.with(Map.of(name, text), new Problems()).find(name).orElseThrow();
    }

    private static void refuse(List<RuleFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        ProblemDetail problem =
                ProblemException.problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "the text cannot be used");
        problem.setProperty("problems", faults);
        throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private static List<String> mappings(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
