package dev.vigil.domain.inspection;

import java.util.ArrayList;
import java.util.List;

/** Alerts that make one task: the first opened it, the others joined. */
final class Group {
    final AlertFact opener;
    final List<AlertFact> members = new ArrayList<>();
    private int standing;

    Group(AlertFact opener) {
        this.opener = opener;
    }

    void join(AlertFact alert) {
        members.add(alert);
        standing++;
    }

    void leave() {
        standing--;
    }

    boolean stands() {
        return standing > 0;
    }
}
