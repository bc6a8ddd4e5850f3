package dev.vigil.rules.judge;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a premise, earliest first, then in the order of what the judges are for, so
 * that a restart changes nothing: a binary heap. A judge whose deadline
 * moves back is not touched: its old place is a lower bound, and it is put back when it comes up.
 */
final class Queue {
    private static final int SMALLEST = 4;

    /** Has the earliest deadline at hand, as it is asked for with every sample. */
    private final State state;

    private long[] times = {};
    private @Nullable Judge[] judges = {};
    private int size;

    Queue(State state) {
        this.state = state;
    }

    void schedule(Judge judge) {
        long wake = judge.wake();
        if (wake < judge.queuedAt) {
            judge.queuedAt = wake;
            push(wake, judge);
        }
    }

    /** The earliest true deadline; {@link Long#MAX_VALUE} for none. */
    long next() {
        settle();
        return state.earliest;
    }

    /** Takes the judge with the earliest deadline, if that is not after {@code limit}. */
    @Nullable
    Judge poll(long limit) {
        if (state.earliest > limit) {
            return null;
        }
        settle();
        if (size == 0 || state.earliest > limit) {
            return null;
        }
        Judge judge = pop();
        judge.queuedAt = Long.MAX_VALUE;
        return judge;
    }

    private void settle() {
        while (size > 0) {
            Judge judge = judge(0);
            boolean current = state.earliest == judge.queuedAt;
            if (current && judge.wake() <= state.earliest) {
                return;
            }
            pop();
            if (current) {
                judge.queuedAt = Long.MAX_VALUE;
                schedule(judge);
            }
        }
    }

    private Judge judge(int place) {
        return Objects.requireNonNull(judges[place]);
    }

    private void push(long time, Judge judge) {
        if (size == times.length) {
            int larger = Math.max(SMALLEST, size + (size >> 1));
            times = Arrays.copyOf(times, larger);
            judges = Arrays.copyOf(judges, larger);
        }
        int place = size++;
        while (place > 0 && isBefore(time, judge, (place - 1) >> 1)) {
            move((place - 1) >> 1, place);
            place = (place - 1) >> 1;
        }
        put(place, time, judge);
    }

    private Judge pop() {
        Judge first = judge(0);
        long time = times[--size];
        Judge judge = judge(size);
        judges[size] = null;
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(times[child + 1], judge(child + 1), child)) {
                child++;
            }
            if (!(times[child] < time
                    || (times[child] == time && judge(child).key.compareTo(judge.key) < 0))) {
                break;
            }
            move(child, place);
            place = child;
        }
        if (size > 0) {
            put(place, time, judge);
        } else {
            state.earliest = Long.MAX_VALUE;
        }
        return first;
    }

    private boolean isBefore(long time, Judge judge, int other) {
        return time < times[other] || (time == times[other] && judge.key.compareTo(judge(other).key) < 0);
    }

    private void move(int from, int to) {
        put(to, times[from], judge(from));
    }

    private void put(int place, long time, Judge judge) {
        times[place] = time;
        judges[place] = judge;
        if (place == 0) {
            state.earliest = time;
        }
    }
}
