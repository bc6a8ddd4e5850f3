package dev.vigil.domain.inspection.finding;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Leniency;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.finding.ConditionCheck.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tests a violation against the leniency list (首违不罚, 轻微不罚; 行政处罚法 art. 33). */
public record LeniencyCheck(WorkCalendar calendar) {
    private static final Bilingual CORRECTED = new Bilingual("已当场或在期限内改正", "corrected at once or within the set time");
    private static final Bilingual HARMLESS = new Bilingual("未造成危害后果", "no harm was done");
    private static final Bilingual SLIGHT = new Bilingual("违法行为轻微", "the violation is minor");

    public LeniencyProposal propose(Finding finding, Item item, History history) {
        Leniency leniency = item.leniency();
        if (leniency == null) {
            return refused(item, "该事项不在容错清单内", "the item is not on the leniency list");
        }
        if (finding.result() != Result.MINOR && finding.result() != Result.VIOLATION) {
            return refused(item, "该结果不适用容错", "leniency does not apply to this result");
        }
        List<ConditionCheck> conditions = new ArrayList<>();
        conditions.add(new ConditionCheck(CORRECTED, finding.corrected() ? Status.MET : Status.FOR_OFFICER));
        conditions.add(new ConditionCheck(HARMLESS, Status.FOR_OFFICER));
        switch (leniency.kind()) {
            case MINOR ->
                conditions.add(
                        new ConditionCheck(SLIGHT, finding.result() == Result.MINOR ? Status.MET : Status.UNMET));
            case FIRST -> conditions.add(first(finding, leniency, history));
        }
        leniency.conditions().forEach(text -> conditions.add(new ConditionCheck(text, Status.FOR_OFFICER)));
        boolean proposed = conditions.stream().noneMatch(condition -> condition.status() == Status.UNMET);
        return new LeniencyProposal(item.code(), proposed, reason(leniency, proposed), conditions);
    }

    private ConditionCheck first(Finding finding, Leniency leniency, History history) {
        LocalDate from = calendar.dayOf(finding.at()).minusDays(leniency.lookBackDays());
        Bilingual text = new Bilingual(
                leniency.lookBackDays() + "日内（自" + from + "）同一主体无同类违法",
                "no violation of the same kind in " + leniency.lookBackDays() + " days, from " + from);
        boolean before = history.findings().stream()
                .filter(earlier -> earlier.item().equals(finding.item()))
                .filter(earlier -> !earlier.id().equals(finding.id()))
                .filter(earlier -> earlier.result().isViolation() && earlier.at() <= finding.at())
                .anyMatch(earlier -> !calendar.dayOf(earlier.at()).isBefore(from));
        if (before) {
            return new ConditionCheck(text, Status.UNMET);
        }
        // what lies before the history may hold an earlier one: a clean page proves nothing of the years before it
        return new ConditionCheck(text, history.since().isAfter(from) ? Status.FOR_OFFICER : Status.MET);
    }

    private static Bilingual reason(Leniency leniency, boolean proposed) {
        if (!proposed) {
            return new Bilingual("不符合容错条件", "a condition of leniency is not met");
        }
        return switch (leniency.kind()) {
            case MINOR -> new Bilingual("轻微违法，建议不予处罚并教育", "minor: propose no penalty, and education");
            case FIRST -> new Bilingual("首次违法，建议可以不予处罚并教育", "first: propose no penalty, and education");
        };
    }

    private static LeniencyProposal refused(Item item, String zh, String en) {
        return new LeniencyProposal(item.code(), false, new Bilingual(zh, en), List.of());
    }
}
