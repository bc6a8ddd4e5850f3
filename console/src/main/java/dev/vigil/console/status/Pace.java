package dev.vigil.console.status;

/**
 * How a job gets on with what it has to read.
 *
 * @param waiting records that it has not read
 * @param position its offsets of all partitions together
 * @param since when it last moved on, or had nothing to read, epoch ms
 */
record Pace(long waiting, long position, long since) {
    static Pace atFirst(long now) {
        return new Pace(0, 0, now);
    }

    Pace next(long waitingNow, long positionNow, long now) {
        boolean wellOff = waitingNow == 0 || positionNow != position;
        return new Pace(waitingNow, positionNow, wellOff ? now : since);
    }

    boolean standsStill(long now, long patience) {
        return waiting > 0 && now - since > patience;
    }
}
