package dev.vigil.domain.inspection.officer;

import dev.vigil.domain.inspection.draw.Candidate;
import dev.vigil.domain.inspection.draw.Excluded;
import dev.vigil.domain.inspection.draw.Excluded.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everybody of the directory: as a candidate, or excluded with the reason. In the order of ids. */
public record OfficerPool(List<Candidate> candidates, List<Candidate> patrol, List<Excluded> excluded) {
    public static OfficerPool of(Directory directory, OfficerNeed need) {
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> patrol = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (Officer officer : directory.officers()) {
            if (officer.isPatrol()) {
                if (whyNotAtAll(officer, need).isEmpty()) {
                    patrol.add(new Candidate(officer.id(), officer.streets()));
                }
                continue;
            }
            Optional<Why> why = whyNotAtAll(officer, need).or(() -> whyNoCertificate(officer, need));
            if (why.isPresent()) {
                excluded.add(new Excluded(officer.id(), why.get()));
            } else {
                candidates.add(candidate(officer, need));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::id));
        patrol.sort(Comparator.comparing(Candidate::id));
        excluded.sort(Comparator.comparing(Excluded::id));
        return new OfficerPool(candidates, patrol, excluded);
    }

    private static Optional<Why> whyNotAtAll(Officer officer, OfficerNeed need) {
        if (officer.recused().contains(need.premise()) || officer.recused().contains(need.enterprise())) {
            return Optional.of(Why.RECUSED);
        }
        if (!officer.streets().isEmpty() && !officer.streets().contains(need.street())) {
            return Optional.of(Why.OTHER_STREET);
        }
        return officer.isThereSometime(need.span()) ? Optional.empty() : Optional.of(Why.ON_LEAVE);
    }

    private static Optional<Why> whyNoCertificate(Officer officer, OfficerNeed need) {
        List<Certificate> fitting = officer.certificates().stream()
                .filter(certificate -> certificate.domains().stream().anyMatch(need.domains()::contains))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.of(Why.OTHER_DOMAIN);
        }
        if (fitting.stream().noneMatch(certificate -> validThroughout(certificate, need))) {
            return Optional.of(Why.CERTIFICATE_INVALID);
        }
        if (officer.certificates().stream()
                .anyMatch(certificate -> need.setAside().contains(certificate.number()))) {
            return Optional.of(Why.SET_ASIDE);
        }
        boolean fruitless = officer.certificates().stream()
                .anyMatch(certificate -> need.fruitless().contains(certificate.number()));
        return fruitless ? Optional.of(Why.EMPTY_VISITS) : Optional.empty();
    }

    /** One candidate for a person, however many certificates: two officers must be two people. */
    private static Candidate candidate(Officer officer, OfficerNeed need) {
        List<Certificate> valid = officer.certificates().stream()
                .filter(certificate -> validThroughout(certificate, need))
                .sorted(Comparator.comparing(Certificate::number))
                .toList();
        List<String> domains = valid.stream()
                .flatMap(certificate -> certificate.domains().stream())
                .filter(need.domains()::contains)
                .distinct()
                .sorted()
                .toList();
        String number = valid.stream()
                .filter(certificate -> certificate.domains().stream().anyMatch(domains::contains))
                .findFirst()
                .orElseThrow()
                .number();
        return new Candidate(number, domains);
    }

    private static boolean validThroughout(Certificate certificate, OfficerNeed need) {
        return certificate.valid().holds(need.span().from())
                && certificate.valid().holds(need.span().to());
    }
}
