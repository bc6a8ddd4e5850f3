package dev.vigil.console.directory;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Who is meant by the number of a certificate, or by the id of a patrol. Whoever has left the directory has no name any more. */
public record OfficerNames(InspectionShelf shelf) {
    /** The names of those who are known. */
    public Map<String, String> of(Collection<String> numbers) {
        Map<String, String> names = new TreeMap<>();
        for (String number : numbers) {
            shelf.book().officers().officers().stream()
                    .filter(officer -> officer.id().equals(number)
                            || officer.certificate(number).isPresent())
                    .findFirst()
                    .ifPresent(officer -> names.put(number, officer.name()));
        }
        return names;
    }
}
