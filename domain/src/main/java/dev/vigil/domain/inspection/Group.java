package dev.vigil.domain.inspection;

import java.util.ArrayList;
import java.util.List;

/** Leads that make one task: the first opened it, the others joined. */
final class Group {
    final String task;
    /** What further leads must share to join; see {@link Grouping}. */
    final String key;

    final long openedAt;
    final boolean apart;
    final List<Lead> members = new ArrayList<>();
    private int standing;

    Group(String task, String key, long openedAt, boolean apart) {
        this.task = task;
        this.key = key;
        this.openedAt = openedAt;
        this.apart = apart;
    }

    void join(Lead lead) {
        members.add(lead);
        standing++;
    }

    void leave() {
        standing--;
    }

    boolean stands() {
        return standing > 0;
    }
}
