package dev.vigil.domain.inspection.finding;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import java.util.ArrayList;
import java.util.List;

/** What the system proposes to do about a finding; the officer decides. */
public record DispositionProposal(List<Disposition> dispositions, Bilingual reason) {
    public DispositionProposal {
        dispositions = List.copyOf(dispositions);
    }

    /** @param department code of the department whose officers found it */
    public static DispositionProposal of(Finding finding, Item item, LeniencyProposal leniency, String department) {
        return switch (finding.result()) {
            case PASS -> new DispositionProposal(List.of(), new Bilingual("未发现问题", "nothing was found"));
            case NOT_FOUND ->
                new DispositionProposal(
                        List.of(Disposition.COME_AGAIN), new Bilingual("未找到检查对象", "the premise was not found"));
            case REFUSED ->
                new DispositionProposal(
                        List.of(Disposition.CASE), new Bilingual("拒绝检查", "the enterprise refused the check"));
            case MINOR, VIOLATION -> violation(finding, item, leniency, department);
        };
    }

    private static DispositionProposal violation(
            Finding finding, Item item, LeniencyProposal leniency, String department) {
        List<Disposition> dispositions = new ArrayList<>();
        if (!finding.corrected()) {
            dispositions.add(Disposition.ORDER);
        }
        if (!item.lead().equals(department)) {
            dispositions.add(Disposition.TRANSFER);
        }
        if (leniency.proposed()) {
            dispositions.add(Disposition.EDUCATION);
            return new DispositionProposal(dispositions, leniency.reason());
        }
        boolean own = item.lead().equals(department);
        if (own && finding.result() == Result.VIOLATION) {
            dispositions.add(Disposition.CASE);
        }
        if (own && finding.result() == Result.MINOR) {
            dispositions.add(Disposition.EDUCATION);
        }
        return new DispositionProposal(dispositions, new Bilingual("依检查结果处置", "as the finding calls for"));
    }
}
