package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.remote.ItemCheck;
import dev.vigil.domain.inspection.remote.SiteView;
import dev.vigil.domain.inspection.remote.Sufficiency;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How a task is checked: remotely when every item can be settled from afar, else as its heaviest item needs. */
final class MethodChoice {
    record Chosen(Method method, Bilingual reason, List<ItemCheck> checks) {}

    private static final Bilingual ALL_FROM_AFAR =
            new Bilingual("所有事项均可凭平台数据远程核查，无需入企", "every item can be settled from the data, no visit is needed");

    private final Desk desk;

    MethodChoice(Desk desk) {
        this.desk = desk;
    }

    Chosen of(String task, List<String> items, long at) {
        Sufficiency sufficiency = new Sufficiency(
                SiteView.of(desk.premise(), troubled()),
                desk.book().options().calendar().dayOf(at));
        List<ItemCheck> checks = items.stream()
                .flatMap(code -> desk.book().catalogue().item(code).stream())
                .map(sufficiency::judge)
                .toList();
        Bilingual concluded = desk.state().onSite.get(task);
        if (concluded != null) {
            return new Chosen(Method.ON_SITE, concluded, checks);
        }
        ItemCheck heaviest = checks.stream()
                .max(Comparator.comparing(ItemCheck::method).thenComparing(ItemCheck::item, Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalStateException("a task without items"));
        return new Chosen(heaviest.method(), reason(heaviest), checks);
    }

    /** Devices of which an open alert of this premise says that they cannot be trusted. */
    private Collection<String> troubled() {
        return desk.state().leads.values().stream()
                .filter(lead -> !lead.over() && lead.origin().device() != null)
                .filter(lead -> lead.origin().items().stream()
                        .flatMap(code -> desk.book().catalogue().item(code).stream())
                        .anyMatch(Item::deviceTrouble))
                .map(lead -> lead.origin().device())
                .toList();
    }

    private Bilingual reason(ItemCheck check) {
        if (check.method() == Method.REMOTE) {
            return ALL_FROM_AFAR;
        }
        Item item = desk.book().catalogue().items().get(check.item());
        return new Bilingual(
                item.code() + item.name().zh() + "：" + check.reason().zh(),
                item.code() + " (" + item.name().en() + "): " + check.reason().en());
    }
}
