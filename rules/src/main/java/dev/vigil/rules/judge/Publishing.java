package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.rules.Respond;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the data show now with what was published, and publishes the difference. This is the only place that
 * makes revisions out of data, live and after a correction alike.
 */
final class Publishing {
    private Publishing() {}

    /**
     * @param from nothing before this event time has changed
     * @param frontier event time up to which the judge had judged before; what opened earlier is back-filled
     */
    static void reconcile(Turn turn, Judge judge, long from, long frontier) {
        List<Episode> episodes = judge.episodes(from);
        List<Case> cases = affected(judge, from);
        boolean[] taken = new boolean[cases.size()];
        int[] matches = Matching.match(cases, episodes, taken);
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                withdraw(turn, judge, cases.get(i));
            }
        }
        for (int i = 0; i < matches.length; i++) {
            Episode episode = episodes.get(i);
            if (matches[i] >= 0) {
                update(turn, judge, cases.get(matches[i]), episode);
            } else if (episode.opened() >= from) {
                open(turn, judge, episode, frontier);
            }
        }
        judge.forgetBefore(turn.clock() - turn.rules().options().correctWithin());
    }

    /**
     * Whether the last alert says all that the newest moment does. Nearly every moment of an open alert, a higher peak or
     * the beginning of its clearing, is of that kind.
     */
    static boolean isSaid(Judge judge) {
        Moment now = judge.now();
        if (!now.isOpen() || judge.cases.isEmpty()) {
            return false;
        }
        Alert last = judge.cases.get(judge.cases.size() - 1).last;
        return last.state() == AlertState.OPEN
                && last.openedAt() == now.opened()
                && Difference.between(last, new Episode(now), AlertState.OPEN) == null;
    }

    private static List<Case> affected(Judge judge, long from) {
        return judge.cases.stream()
                .filter(one -> !one.isWithdrawn() && one.last.openedAt() >= judge.begins())
                .filter(one -> one.last.openedAt() >= from || one.until() >= from)
                .toList();
    }

    private static void open(Turn turn, Judge judge, Episode episode, long frontier) {
        AlertChange change = episode.opened() < frontier ? AlertChange.BACKFILLED : AlertChange.OPENED;
        Case known = reusable(judge, episode.began());
        String id = known == null ? freeId(judge, episode.began()) : known.last.id();
        int number = known == null ? 1 : known.last.revision() + 1;
        Alert alert = new Revision(turn, judge, episode).build(id, number, change, state(episode), null);
        judge.cases.remove(known);
        Case opened = new Case(strip(alert));
        Respond respond =
                judge.segmentAt(episode.opened()).frame().program().rule().respond();
        opened.acknowledgeBy = turn.clock() + respond.acknowledgeWithin(alert.severity());
        opened.disposeBy = turn.clock() + respond.disposeWithin(alert.severity());
        judge.cases.add(opened);
        turn.out().publish(alert);
        Telling.note(turn, judge, alert.openedAt());
    }

    /** A withdrawn alert that began at the same time: the facts are back, and so is the alert. */
    private static @Nullable Case reusable(Judge judge, long began) {
        String id = AlertId.of(judge.key.rule(), judge.key.alertKey(), began);
        Case known = find(judge, id);
        return known != null && known.isWithdrawn() ? known : null;
    }

    /** The id is that of the beginning; when an alert that was amended since has it, the next free one. */
    private static String freeId(Judge judge, long began) {
        String id = AlertId.of(judge.key.rule(), judge.key.alertKey(), began);
        for (int next = 2; find(judge, id) != null; next++) {
            id = AlertId.of(judge.key.rule(), judge.key.alertKey() + "#" + next, began);
        }
        return id;
    }

    private static AlertState state(Episode episode) {
        if (!episode.over()) {
            return AlertState.OPEN;
        }
        return switch (episode.last().ending()) {
            case CLEARED, HOURS_OVER -> AlertState.CLEARED;
            case BY_HAND, RULE_REMOVED, RULE_CHANGED -> AlertState.CLOSED;
        };
    }

    private static void update(Turn turn, Judge judge, Case one, Episode episode) {
        AlertState before = one.last.state();
        AlertState state = before == AlertState.CLOSED ? AlertState.CLOSED : state(episode);
        AlertChange change = Difference.between(one.last, episode, state);
        if (change != null) {
            publish(
                    turn,
                    judge,
                    one,
                    new Revision(turn, judge, episode)
                            .build(one.last.id(), one.last.revision() + 1, change, state, one.last));
        }
    }

    private static void withdraw(Turn turn, Judge judge, Case one) {
        Alert last = one.last;
        Frame frame = Revision.frameAt(judge, last.openedAt());
        publish(
                turn,
                judge,
                one,
                new Alert(
                        last.id(),
                        last.revision() + 1,
                        last.rule(),
                        last.ruleVersion(),
                        last.premise(),
                        last.device(),
                        last.area(),
                        last.metric(),
                        AlertState.WITHDRAWN,
                        AlertChange.WITHDRAWN,
                        last.severity(),
                        last.beganAt(),
                        last.openedAt(),
                        last.clearedAt(),
                        turn.clock(),
                        last.value(),
                        last.limit(),
                        last.peak(),
                        last.unit(),
                        last.occurrences(),
                        Exceedance.days(judge, frame, null),
                        last.shadow(),
                        last.title(),
                        Revision.withdrawn(turn, frame, last),
                        last.items(),
                        null));
    }

    static void publish(Turn turn, Judge judge, Case one, Alert alert) {
        Alert before = one.last;
        one.last = strip(alert);
        turn.out().publish(alert);
        if (before.openedAt() != alert.openedAt() || (before.state() == AlertState.WITHDRAWN) != one.isWithdrawn()) {
            Telling.note(turn, judge, before.openedAt());
            Telling.note(turn, judge, alert.openedAt());
        }
    }

    /** The evidence lies in the case file; the state does not keep it. */
    private static Alert strip(Alert alert) {
        return alert.evidence() == null ? alert : Revision.without(alert);
    }

    static @Nullable Case find(Judge judge, String id) {
        for (Case one : judge.cases) {
            if (one.last.id().equals(id)) {
                return one;
            }
        }
        return null;
    }
}
