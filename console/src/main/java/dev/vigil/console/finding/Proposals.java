package dev.vigil.console.finding;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.finding.DispositionProposal;
import dev.vigil.domain.inspection.finding.Finding;
import dev.vigil.domain.inspection.finding.History;
import dev.vigil.domain.inspection.finding.LeniencyCheck;
import dev.vigil.domain.inspection.finding.LeniencyProposal;
import java.util.Optional;
import java.util.function.Supplier;

/** What the system proposes to do about a finding, from the history of the premise. The officer decides. */
public final class Proposals {
    private final FindingTable findings;
    private final Supplier<Catalogue> catalogue;
    private final Supplier<WorkCalendar> calendar;

    public Proposals(FindingTable findings, Supplier<Catalogue> catalogue, Supplier<WorkCalendar> calendar) {
        this.findings = findings;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** @param leniency whether it might go unpunished, with every condition */
    public record Proposal(LeniencyProposal leniency, DispositionProposal disposition) {}

    /** Empty for an item that the catalogue no longer knows. */
    public Optional<Proposal> of(Finding finding, String department) {
        return catalogue.get().item(finding.item()).map(item -> of(finding, item, department));
    }

    private Proposal of(Finding finding, Item item, String department) {
        History history =
                new History(calendar.get().dayOf(findings.knownSince()), findings.ofPremise(finding.premise()));
        LeniencyProposal leniency = new LeniencyCheck(calendar.get()).propose(finding, item, history);
        return new Proposal(leniency, DispositionProposal.of(finding, item, leniency, department));
    }
}
