package dev.vigil.domain.inspection.cooperation;

import dev.vigil.domain.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A discussion between departments with a recorded decision (联动会商, 争议协商).
 *
 * @param question what is to be decided
 * @param departments codes of those who take part
 * @param decideBy epoch ms
 */
public record Consultation(
        String id,
        String premise,
        Bilingual question,
        List<String> departments,
        List<Opinion> opinions,
        long decideBy,
        @Nullable Decision decision) {
    /**
     * What one department says.
     *
     * @param position a short word that can be compared, such as a department's code
     */
    public record Opinion(String department, String position, String words, long at) {}

    /**
     * What was decided.
     *
     * @param by the department that decided, or {@code all} when they agreed
     */
    public record Decision(String position, String by, String words, long at) {}

    public Consultation {
        departments = List.copyOf(departments);
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
    }

    public static Consultation onTransfer(Transfer transfer, long decideBy) {
        return new Consultation(
                "k-" + transfer.id(),
                transfer.premise(),
                new Bilingual(transfer.item() + "由哪个部门管辖", "which department is competent for " + transfer.item()),
                List.of(transfer.from(), transfer.to()),
                List.of(),
                decideBy,
                null);
    }

    /** A later opinion of a department replaces its earlier one. Agreement of all decides at once. */
    public Consultation said(Opinion opinion) {
        if (decision != null || !departments.contains(opinion.department())) {
            return this;
        }
        List<Opinion> next = new ArrayList<>(opinions);
        next.removeIf(earlier -> earlier.department().equals(opinion.department()));
        next.add(opinion);
        boolean agreed = next.size() == departments.size()
                && next.stream().map(Opinion::position).distinct().count() == 1;
        Decision made = agreed ? new Decision(opinion.position(), "all", opinion.words(), opinion.at()) : null;
        return new Consultation(id, premise, question, departments, next, decideBy, made);
    }

    /** Why the coordinating office may not decide yet; empty when it may. */
    public Optional<Bilingual> undecidable(String by, long at) {
        if (decision != null) {
            return Optional.of(new Bilingual("已有决定", "it is decided already"));
        }
        if (departments.contains(by)) {
            return Optional.of(new Bilingual("争议部门不得自行决定", "a party to the dispute cannot decide it"));
        }
        boolean heard = opinions.size() == departments.size();
        return heard || at >= decideBy
                ? Optional.empty()
                : Optional.of(new Bilingual("尚有部门未发表意见", "not every department has been heard"));
    }

    /** The decision of the coordinating office; nothing changes when it may not decide. */
    public Consultation decided(Decision made) {
        return undecidable(made.by(), made.at()).isPresent()
                ? this
                : new Consultation(id, premise, question, departments, opinions, decideBy, made);
    }
}
