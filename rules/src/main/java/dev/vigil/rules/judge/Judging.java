package dev.vigil.rules.judge;

/**
 * Moves judges through their instants: on with a new sample or a deadline, or back to a changed past and on again from
 * there. Both end in the same moments; only what was published on the way differs.
 */
final class Judging {
    private Judging() {}

    /** Something changed at that event time: a sample came, was corrected or was taken out. */
    static void judgeFrom(Turn turn, Judge judge, long time, long newestBefore) {
        long frontier = Math.max(newestBefore, judge.lastMoment());
        if (time > frontier) {
            if (isInstant(judge, time)) {
                goOn(turn, judge, time);
            } else if (time <= judge.stood) {
                goBack(turn, judge, time, judge.stood);
            } else {
                return;
            }
        } else {
            goBack(turn, judge, time, frontier);
        }
        turn.state().queue.schedule(judge);
    }

    /** A sample came at the end of a series. */
    static void judgeNewest(Turn turn, Judge judge, long time, long newestBefore) {
        if (judge.calm.isOnlyWorse(time)) {
            worsen(turn, judge, time);
        } else {
            judgeFrom(turn, judge, time, newestBefore);
        }
    }

    /** What a step would say is known without one, and the judge stays calm. */
    private static void worsen(Turn turn, Judge judge, long time) {
        if (!isInstant(judge, time)) {
            return;
        }
        Moment before = judge.now();
        judge.moments.add(before.peaked(time, judge.calm.worsen()));
        judge.stood = time;
        publish(turn, judge, before, time);
    }

    /** A sample whose quality is not judged makes no instant. A deadline after it may see it all the same. */
    private static boolean isInstant(Judge judge, long time) {
        Frame frame = judge.segmentAt(time).frame();
        return frame != null && frame.hasSampleAt(time);
    }

    private static void goOn(Turn turn, Judge judge, long time) {
        if (judge.due < time) {
            refresh(judge, time);
        }
        while (judge.due < time) {
            stepAndPublish(turn, judge, judge.due);
        }
        stepAndPublish(turn, judge, time);
        settle(turn, judge);
        beginCalm(judge, time);
    }

    /** A deadline that has passed since may have changed what the sample alone said: then nobody is calm. */
    private static void beginCalm(Judge judge, long time) {
        if (judge.stood == time) {
            judge.calm.begin(judge, time);
        } else {
            judge.disturb();
        }
    }

    /** Finds the true deadline of a judge that was calm: samples that it was not asked about have moved it. */
    static void refresh(Judge judge, long before) {
        if (judge.calm.isEnded()) {
            return;
        }
        Frame frame = judge.segmentAt(judge.stood).frame();
        long sample = frame == null ? Long.MIN_VALUE : frame.sampleBefore(before);
        resume(judge, Math.max(judge.stood, sample));
        if (frame != null) {
            judge.calm.goOn(judge, frame, judge.stood);
        }
    }

    /** Deadlines that the clock has already passed are met at once. */
    static void settle(Turn turn, Judge judge) {
        while (judge.due <= turn.state().fired) {
            stepAndPublish(turn, judge, judge.due);
        }
    }

    static void stepAndPublish(Turn turn, Judge judge, long time) {
        Moment before = judge.now();
        Stepping.step(judge, time);
        judge.due = Deadlines.after(judge, time);
        if (!judge.now().equals(before)) {
            publish(turn, judge, before, time);
        }
    }

    private static void publish(Turn turn, Judge judge, Moment before, long time) {
        if (concerns(before, judge.now()) && !Publishing.isSaid(judge)) {
            Publishing.reconcile(turn, judge, time, time);
        } else {
            judge.forgetNowAndThen(turn.clock() - turn.rules().options().correctWithin());
        }
    }

    /** Whether an alert is, was or becomes open; what is merely pending is nobody's business. */
    private static boolean concerns(Moment before, Moment after) {
        return before.isOpen() || after.isOpen() || after.ending() != null;
    }

    /** Judges everything again from that instant on, up to where the judge had been. */
    static void goBack(Turn turn, Judge judge, long time, long frontier) {
        judge.disturb();
        judge.rewind(time);
        resumeBefore(judge, time);
        long sample = nextSample(judge, time - 1);
        while (sample < Long.MAX_VALUE || judge.due <= turn.state().fired) {
            long instant = Math.min(sample, judge.due);
            Stepping.step(judge, instant);
            judge.due = Deadlines.after(judge, instant);
            sample = nextSample(judge, instant);
        }
        Publishing.reconcile(turn, judge, time, frontier);
        calmDown(judge);
    }

    /** Of several devices that send at the same instant all but the first bring a judge back to it. */
    private static void calmDown(Judge judge) {
        Frame frame = judge.segmentAt(judge.stood).frame();
        if (frame != null && frame.sampleBefore(Long.MAX_VALUE) == judge.stood) {
            judge.calm.begin(judge, judge.stood);
        }
    }

    /**
     * Puts the judge where it has judged everything before that instant, without judging. It has to stand at an instant:
     * seen from anywhere else, readings that are not judged would move its deadlines. Those that it passed and that left
     * no moment changed nothing.
     */
    static void resumeBefore(Judge judge, long time) {
        resume(judge, lastInstant(judge, time));
        while (judge.due < time) {
            resume(judge, judge.due);
        }
    }

    /** The last instant before that time that is not a deadline of the judge's own. */
    static long lastInstant(Judge judge, long time) {
        Segment segment = judge.segmentAt(time - 1);
        Frame frame = segment.frame();
        if (frame == null) {
            return time - 1;
        }
        long known = Math.max(segment.from(), judge.lastMoment());
        long last = Math.max(known, frame.sampleBefore(time));
        return last == Long.MIN_VALUE ? Math.min(time, frame.firstSample()) - 1 : last;
    }

    private static void resume(Judge judge, long reached) {
        Frame frame = judge.segmentAt(reached).frame();
        if (frame != null) {
            frame.seek(reached);
            frame.load(reached, judge.now().marks());
        }
        judge.stood = reached;
        judge.due = Deadlines.after(judge, reached);
    }

    private static long nextSample(Judge judge, long time) {
        long after = time;
        for (int index = judge.segmentIndex(time); index < judge.segments.length; index++) {
            boolean last = index + 1 == judge.segments.length;
            long until = last ? Long.MAX_VALUE : judge.segments[index + 1].from();
            Frame frame = judge.segments[index].frame();
            long sample = frame == null ? Long.MAX_VALUE : frame.nextSample(after);
            if (sample < until) {
                return sample;
            }
            after = until - 1;
        }
        return Long.MAX_VALUE;
    }

    /** Event time of the newest sample of any quality that any frame of the judge looks at. */
    static long newest(Judge judge) {
        long newest = Long.MIN_VALUE;
        for (Segment segment : judge.segments) {
            if (segment.frame() != null) {
                for (dev.vigil.rules.series.Series series : segment.frame().series()) {
                    newest = Math.max(newest, series.log().newest());
                }
            }
        }
        return newest;
    }
}
