package dev.vigil.standalone.bench.anomaly;

import java.util.ArrayList;
import java.util.List;

/** Every second series by name: the even ones or the odd ones. */
enum Half {
    EVEN,
    ODD;

    Half other() {
        return this == EVEN ? ODD : EVEN;
    }

    <T> List<T> of(List<T> all) {
        List<T> some = new ArrayList<>();
        for (int i = this == EVEN ? 0 : 1; i < all.size(); i += 2) {
            some.add(all.get(i));
        }
        return some;
    }
}
