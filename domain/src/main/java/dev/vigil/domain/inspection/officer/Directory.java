package dev.vigil.domain.inspection.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The directory of officers (执法人员名录库). */
public record Directory(List<Officer> officers) {
    public Directory {
        officers = officers == null ? List.of() : List.copyOf(officers);
    }

    public static Directory empty() {
        return new Directory(List.of());
    }

    public boolean isEmpty() {
        return officers.isEmpty();
    }

    public Optional<Officer> holderOf(String certificate) {
        return officers.stream()
                .filter(officer -> officer.certificate(certificate).isPresent())
                .findFirst();
    }

    /** Whether the certificate exists, is valid on that day and its holder is not on leave. */
    public boolean mayInspect(String certificate, LocalDate day) {
        return holderOf(certificate)
                .filter(officer -> officer.leave().stream().noneMatch(away -> away.holds(day)))
                .flatMap(officer -> officer.certificate(certificate))
                .filter(held -> held.valid().holds(day))
                .isPresent();
    }
}
