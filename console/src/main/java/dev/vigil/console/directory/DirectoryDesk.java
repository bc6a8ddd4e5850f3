package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be said of items, checklists, officers, caps and days. */
public final class DirectoryDesk {
    private static final Bilingual DOMAIN = new Bilingual("领域", "domain");
    private static final Bilingual DEPARTMENT = new Bilingual("部门", "department");
    private static final Bilingual ITEM = new Bilingual("事项", "item");
    private static final Bilingual ON_THE_LIST = new Bilingual("检查单中的事项", "item on the checklist");

    /** So long before it begins the jobs know of a day, ms. */
    private static final long NOTICE = 3_600_000L;

    private final InspectionShelf shelf;
    private final Edits edits;
    private final Clock clock;

    public DirectoryDesk(InspectionShelf shelf, Edits edits, Clock clock) {
        this.shelf = shelf;
        this.edits = edits;
        this.clock = clock;
    }

    void item(Account author, Item item, @Nullable String reason, long seen) {
        Catalogue catalogue = shelf.catalogue();
        if (!item.code().matches("[A-Z0-9]{2,10}(-[A-Z0-9]{1,12}){1,3}")) {
            throw ProblemException.invalid("事项编号的格式如 ECO-DUST-01", "code must look like ECO-DUST-01");
        }
        known(DOMAIN, List.of(item.domain()), catalogue.domains().keySet());
        known(DEPARTMENT, item.departments(), catalogue.departments().keySet());
        if (item.code().equals(catalogue.fallback()) && !item.published()) {
            throw Refusal.because(
                    item.code() + "是兜底事项，须保持公布",
                    item.code() + " stands when nothing else does and must stay published");
        }
        edits.change(author, InspectionShelf.ITEM, item.code(), item, reason, seen);
    }

    void officer(Account author, Officer officer, @Nullable String reason, long seen) {
        Catalogue catalogue = shelf.catalogue();
        if (officer.name().isBlank()) {
            throw ProblemException.invalid("请填写姓名", "name must not be empty");
        }
        if (!officer.isPatrol()) {
            known(
                    DEPARTMENT,
                    List.of(officer.department()),
                    catalogue.departments().keySet());
        }
        for (Certificate certificate : officer.certificates()) {
            known(DOMAIN, certificate.domains(), catalogue.domains().keySet());
            shelf.book()
                    .officers()
                    .holderOf(certificate.number())
                    .filter(holder -> !holder.id().equals(officer.id()))
                    .ifPresent(holder -> {
                        throw Refusal.because(
                                "证号" + certificate.number() + "属于" + holder.name(),
                                certificate.number() + " is the certificate of " + holder.name());
                    });
        }
        edits.change(author, InspectionShelf.OFFICER, officer.id(), officer, reason, seen);
    }

    void frequency(Account author, FrequencyPolicy policy, @Nullable String reason, long seen) {
        Collection<String> departments = shelf.catalogue().departments().keySet();
        policy.caps().forEach(cap -> {
            if (!cap.department().equals("*")) {
                known(DEPARTMENT, List.of(cap.department()), departments);
            }
            if (cap.perYear() < 0 || cap.kinds().isEmpty()) {
                throw ProblemException.invalid(
                        "上限须写明检查类别和不为负的次数", "a cap needs kinds and a number that is not negative");
            }
        });
        boolean impossible = policy.ratios().stream().anyMatch(ratio -> !(ratio.share() >= 0) || !(ratio.share() <= 1));
        if (impossible || policy.emptyVisits() < 1) {
            throw ProblemException.invalid(
                    "比例须在 0 与 1 之间，“未发现问题”次数至少为 1", "shares are from 0 to 1, and emptyVisits is at least 1");
        }
        edits.change(author, InspectionShelf.FREQUENCY, InspectionShelf.FREQUENCY, policy, reason, seen);
    }

    void checklist(Account author, Scenario scenario, @Nullable String reason, long seen) {
        Catalogue catalogue = shelf.catalogue();
        known(ITEM, scenario.checklist(), catalogue.items().keySet());
        known(ON_THE_LIST, scenario.defaults(), scenario.checklist());
        if (scenario.checklist().isEmpty() || scenario.defaults().isEmpty()) {
            throw ProblemException.invalid(
                    "检查单须有事项，并从中选定默认事项", "a checklist needs items, and default items among them");
        }
        twice(scenario.checklist());
        twice(scenario.defaults());
        scenario.defaults().stream()
                .filter(code -> !catalogue.mayInspect(code))
                .findFirst()
                .ifPresent(code -> {
                    throw Refusal.because(
                            code + "未公布，不得作为默认事项", code + " is not published, and so cannot be proposed by default");
                });
        edits.change(author, InspectionShelf.CHECKLIST, scenario.id(), scenario, reason, seen);
    }

    private static void twice(List<String> codes) {
        Set<String> once = new HashSet<>();
        codes.stream().filter(code -> !once.add(code)).findFirst().ifPresent(code -> {
            throw ProblemException.invalid("“" + code + "”出现了两次", "'" + code + "' stands there twice");
        });
    }

    void day(Account author, DayEdit edit, @Nullable String reason, long seen) {
        notBegun(edit.day());
        edits.change(author, InspectionShelf.DAY, edit.day().toString(), edit, reason, seen);
    }

    void hours(Account author, OpeningHours edit, @Nullable String reason, long seen) {
        notBegun(edit.from());
        edits.change(author, InspectionShelf.HOURS, edit.from().toString(), edit, reason, seen);
    }

    private void notBegun(LocalDate day) {
        if (shelf.calendar().startOf(day) < clock.millis() + NOTICE) {
            throw Refusal.because(
                    day + "已开始或不足一小时即开始，不得再改",
                    day + " has begun, or begins within the hour, and is not changed any more");
        }
    }

    private static void known(Bilingual what, Collection<String> codes, Collection<String> all) {
        codes.stream().filter(code -> !all.contains(code)).findFirst().ifPresent(stranger -> {
            throw ProblemException.invalid(
                    "没有" + what.zh() + "“" + stranger + "”", "there is no " + what.en() + " '" + stranger + "'");
        });
    }
}
