package dev.vigil.rules.judge;

import java.util.PriorityQueue;

/**
 * The deadlines of a premise, earliest first, then in the order of the judges. A judge whose deadline moves back is not
 * touched: its old place is a lower bound, and it is put back when it comes up.
 */
final class Queue {
    private record Entry(long time, Judge judge) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Integer.compare(judge.order, other.judge.order);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    void schedule(Judge judge) {
        long wake = judge.wake();
        if (wake < judge.queuedAt) {
            judge.queuedAt = wake;
            entries.add(new Entry(wake, judge));
        }
    }

    /** A lower bound of the earliest deadline. */
    long earliest() {
        return entries.isEmpty() ? Long.MAX_VALUE : entries.peek().time();
    }

    /** The earliest true deadline; {@link Long#MAX_VALUE} for none. */
    long next() {
        settle();
        return entries.isEmpty() ? Long.MAX_VALUE : entries.peek().time();
    }

    /** Takes the judge with the earliest deadline, if that is not after {@code limit}. */
    @org.jspecify.annotations.Nullable
    Judge poll(long limit) {
        if (entries.isEmpty() || entries.peek().time() > limit) {
            return null;
        }
        settle();
        if (entries.isEmpty() || entries.peek().time() > limit) {
            return null;
        }
        Judge judge = entries.poll().judge();
        judge.queuedAt = Long.MAX_VALUE;
        return judge;
    }

    private void settle() {
        while (!entries.isEmpty()) {
            Entry first = entries.peek();
            Judge judge = first.judge();
            if (first.time() == judge.queuedAt && judge.wake() <= first.time()) {
                return;
            }
            entries.poll();
            if (first.time() == judge.queuedAt) {
                judge.queuedAt = Long.MAX_VALUE;
                if (judge.wake() < Long.MAX_VALUE) {
                    schedule(judge);
                }
            }
        }
    }

    void clear() {
        entries.clear();
    }
}
