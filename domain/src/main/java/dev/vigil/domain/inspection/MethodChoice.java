package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import java.util.Comparator;
import java.util.List;

/** How a task is checked: as its heaviest item needs. */
record MethodChoice(Method method, Bilingual reason) {
    static MethodChoice of(List<String> items, Catalogue catalogue) {
        Item heaviest = items.stream()
                .flatMap(code -> catalogue.item(code).stream())
                .max(Comparator.comparing(Item::method).thenComparing(Item::code, Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException("a task without items"));
        return new MethodChoice(heaviest.method(), reason(heaviest));
    }

    private static Bilingual reason(Item item) {
        String zh = item.code() + item.name().zh();
        String en = item.code() + " (" + item.name().en() + ")";
        return switch (item.method()) {
            case REMOTE ->
                new Bilingual("所有事项均可凭平台数据远程核查", "every item can be settled from the data, no visit is needed");
            case DOCUMENT -> new Bilingual(zh + "需查阅书面材料，无需入企", en + " needs documents, no visit");
            case VIDEO -> new Bilingual(zh + "可通过视频核查，无需入企", en + " can be settled by video, no visit");
            case ON_SITE -> new Bilingual(zh + "只能现场核查", en + " can only be checked on site");
        };
    }
}
