package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.rule.RuleFault;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.BookFile;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import dev.vigil.formats.mapping.MappingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The files that are edited whole: those of the book, and the mappings of devices' messages, of which new ones are made here
 * too.
 */
public final class DocumentDesk {
    private static final String MAPPING = "mapping-";
    private static final String ENDING = ".yaml";
    private static final String NONE = "";

    private final Formats formats;
    private final InspectionShelf shelf;
    private final EditTable table;
    private final Edits edits;
    private final List<Document> book;
    private final Map<String, Document> shipped;

    public DocumentDesk(Path config, Formats formats, InspectionShelf shelf, EditTable table, Edits edits) {
        this.formats = formats;
        this.shelf = shelf;
        this.table = table;
        this.edits = edits;
        this.book = Stream.of(BookFile.values())
                .map(file -> new Document(
                        file.name().toLowerCase(Locale.ROOT),
                        file.path(),
                        read(config.resolve(file.path())),
                        (text, problems) -> file.read(text, shelf.book(), problems)))
                .toList();
        Map<String, Document> found = new TreeMap<>();
        for (String name : mappings(config.resolve(BookEdits.MAPPINGS))) {
            found.put(name, mapping(name, read(config.resolve(BookEdits.MAPPINGS + name + ENDING))));
        }
        this.shipped = Collections.unmodifiableMap(found);
    }

    private Document mapping(String name, String folder) {
        return new Document(MAPPING + name, BookEdits.MAPPINGS + name + ENDING, folder, (text, problems) -> formats()
                .with(Map.of(name, text), problems));
    }

    /** Those in force: what a mapping reads, no other one may read. */
    private Formats formats() {
        return formats.with(shelf.mappings(), new Problems());
    }

    /** The mappings by name. */
    List<Document> all() {
        Map<String, Document> mappings = new TreeMap<>(shipped);
        shelf.mappings().keySet().forEach(name -> mappings.putIfAbsent(name, mapping(name, NONE)));
        return Stream.concat(book.stream(), mappings.values().stream()).toList();
    }

    Document find(String id) {
        return all().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("document", id));
    }

    /** Or a mapping that is to be made. */
    Document findOrNew(String id) {
        String name = id.startsWith(MAPPING) ? id.substring(MAPPING.length()) : NONE;
        return MappingFile.isName(name) && !shipped.containsKey(name) ? mapping(name, NONE) : find(id);
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
        return formats().with(Map.of(name, text), new Problems()).find(name).orElseThrow();
    }

    private static void refuse(List<RuleFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        ProblemDetail problem = ProblemException.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", new Bilingual("文本有误，请按所列位置修改", "the text cannot be used"));
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
