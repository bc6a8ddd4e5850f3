package dev.vigil.rules.judge;

import dev.vigil.rules.Judgement;

/** When a judge has to be judged again, if no sample comes before. */
final class Deadlines {
    private Deadlines() {}

    /** The next instant after {@code time}, at which the judge stands; {@link Long#MAX_VALUE} for none. */
    static long after(Judge judge, long time) {
        int index = judge.segmentIndex(time);
        long next = index + 1 < judge.segments.length ? judge.segments[index + 1].from() : Long.MAX_VALUE;
        Frame frame = judge.segments[index].frame();
        if (frame == null) {
            return next;
        }
        frame.seek(time);
        next = Math.min(next, frame.schedule().nextEdge(time));
        next = Math.min(next, frame.nextChange());
        if (frame.slots() > 0) {
            next = Math.min(next, frame.staleAfter(time));
        }
        for (int i = 0; i < judge.resets.size(); i++) {
            long reset = judge.resets.get(i);
            next = reset > time ? Math.min(next, reset) : next;
        }
        return Math.min(next, ofMoment(judge.now(), frame, time));
    }

    private static long ofMoment(Moment moment, Frame frame, long time) {
        Judgement judgement = frame.program().rule().judgement();
        return switch (moment.phase()) {
            case IDLE -> Long.MAX_VALUE;
            case PENDING -> Math.min(Math.max(time + 1, moment.began() + judgement.hold()), frame.staleAfter(time));
            case OPEN -> clearing(moment, frame, time, judgement.clearFor());
        };
    }

    private static long clearing(Moment moment, Frame frame, long time, long clearFor) {
        if (moment.clearSince() == Moment.NEVER) {
            return Long.MAX_VALUE;
        }
        return frame.onlyEvents() ? Math.max(time + 1, moment.clearSince() + clearFor) : frame.staleAfter(time);
    }
}
