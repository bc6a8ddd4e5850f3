package dev.vigil.domain.inspection.officer;

import dev.vigil.domain.inspection.calendar.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the directory of officers (执法人员名录库).
 *
 * @param department code of the department, or of the street for a patrol
 * @param streets codes of the streets in which the officer works; empty for all
 * @param certificates empty for a patrol, who accompanies and does not inspect
 * @param recused ids of premises, or names of enterprises, at which the officer must not inspect (回避)
 * @param leave days on which the officer is away
 */
public record Officer(
        String id,
        String name,
        String department,
        List<String> streets,
        List<Certificate> certificates,
        List<String> recused,
        List<DayRange> leave) {
    public Officer {
        streets = streets == null ? List.of() : List.copyOf(streets);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
        recused = recused == null ? List.of() : List.copyOf(recused);
        leave = leave == null ? List.of() : List.copyOf(leave);
    }

    public boolean isPatrol() {
        return certificates.isEmpty();
    }

    /** Whether some day of the span is no day of leave. */
    public boolean isThereSometime(DayRange span) {
        for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
            LocalDate one = day;
            if (leave.stream().noneMatch(away -> away.holds(one))) {
                return true;
            }
        }
        return false;
    }

    /** The certificate with that number, if it is this officer's. */
    public Optional<Certificate> certificate(String number) {
        return certificates.stream()
                .filter(certificate -> certificate.number().equals(number))
                .findFirst();
    }
}
