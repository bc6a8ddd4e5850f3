package dev.vigil.rules.judge;

import java.util.ArrayList;
import java.util.List;

/** One rule watching one device, premise or area: its moments, and the alerts that it has published. */
final class Judge {
    private static final int MANY = 16;

    final JudgeKey key;
    Segment[] segments = {};
    final ArrayList<Moment> moments = new ArrayList<>(0);
    final ArrayList<Case> cases = new ArrayList<>(0);
    /** Spans of finished occurrences that are beyond correction, for the exceedance days: opened, ended. */
    final ArrayList<long[]> past = new ArrayList<>(0);
    /** Instants at which a person closed an alert. */
    final ArrayList<Long> resets = new ArrayList<>(0);

    /** The lanes of the series that it looks at. */
    Lane[] lanes = {};

    Calm calm = new Calm(Gauges.NONE.nodes(), 0);
    /** The last instant at which it was judged. */
    long stood = Long.MIN_VALUE;
    /** The next deadline as it was at the last judgement; while the judge is calm it may be later in truth. */
    long due = Long.MAX_VALUE;

    long queuedAt = Long.MAX_VALUE;

    Judge(JudgeKey key) {
        this.key = key;
    }

    /** From now on every sample has to be judged, until it is calm again. */
    void disturb() {
        calm.end(this);
    }

    /** Puts the readings that are held into the series that it looks at. */
    void catchUp(long correctWithin) {
        for (Lane lane : lanes) {
            lane.catchUp(correctWithin);
        }
    }

    Moment now() {
        return moments.isEmpty() ? Moment.START : moments.get(moments.size() - 1);
    }

    int segmentIndex(long time) {
        int index = segments.length - 1;
        while (index > 0 && segments[index].from() > time) {
            index--;
        }
        return index;
    }

    Segment segmentAt(long time) {
        return segments[segmentIndex(time)];
    }

    /** Since when data decide: an alert that opened earlier was said by a version that nobody can read any more. */
    long begins() {
        for (Segment segment : segments) {
            if (segment.frame() != null) {
                return segment.from();
            }
        }
        return Long.MAX_VALUE;
    }

    /** Forgets the moments from that instant on. */
    void rewind(long time) {
        for (int last = moments.size() - 1; last >= 0 && moments.get(last).time() >= time; last--) {
            moments.remove(last);
        }
    }

    /** What the moments say of occurrences that were open at that instant or opened since. */
    List<Episode> episodes(long from) {
        int first = moments.size();
        while (first > 0 && moments.get(first - 1).time() >= from) {
            first--;
        }
        List<Episode> episodes = new ArrayList<>();
        for (Moment moment : moments.subList(first, moments.size())) {
            if (moment.ending() != null) {
                episodes.add(new Episode(moment));
            }
        }
        if (now().isOpen()) {
            episodes.add(new Episode(now()));
        }
        return episodes;
    }

    /** Event time of the last moment. */
    long lastMoment() {
        return now().time();
    }

    /** Judges that never open an alert forget too, but for the moment that held last. */
    void forgetNowAndThen(long time) {
        if (moments.size() % MANY == 0) {
            forgetMoments(time);
        }
    }

    private void forgetMoments(long time) {
        int keep = 0;
        while (keep + 1 < moments.size() && moments.get(keep + 1).time() < time) {
            keep++;
        }
        if (keep > 0) {
            moments.subList(0, keep).clear();
        }
    }

    /** Forgets what corrections cannot reach any more. */
    void forgetBefore(long time) {
        forgetMoments(time);
        if (moments.size() == 1
                && moments.get(0).time() < time
                && moments.get(0).phase() == Phase.IDLE
                && moments.get(0).marks().length == 0) {
            moments.clear();
        }
        resets.removeIf(reset -> reset < time);
        cases.removeIf(one -> isPast(one, time));
        past.removeIf(span -> span[1] < time - 31L * 86_400_000);
    }

    private boolean isPast(Case one, long time) {
        if (one.isWithdrawn()) {
            return one.last.beganAt() < time;
        }
        if (one.isOpen() || one.until() >= time) {
            return false;
        }
        past.add(new long[] {one.last.openedAt(), one.until()});
        return true;
    }

    /** When it has something to do next, if no sample comes before. */
    long wake() {
        return Math.min(due, nextEscalation());
    }

    private long nextEscalation() {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < cases.size(); i++) {
            earliest = Math.min(earliest, cases.get(i).due());
        }
        return earliest;
    }
}
