package dev.vigil.domain.rollup;

import dev.vigil.domain.observation.Quality;

/** Gathers the parts of one minute, hour or day: samples of a minute, minutes of an hour, hours of a day. */
final class Children {
    private final Part normal = new Part();
    private final Part unsaid = new Part();
    private final int[] abnormal = new int[Quality.values().length];
    private int abnormals;
    private int count;
    private int valid;

    private static final class Part {
        private int children;
        private double sum;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        void add(Tally child) {
            children++;
            sum += child.mean();
            min = Math.min(min, child.min());
            max = Math.max(max, child.max());
        }
    }

    void add(Tally child) {
        count += child.count();
        valid += child.valid();
        switch (child.quality()) {
            case NORMAL -> normal.add(child);
            case UNKNOWN -> unsaid.add(child);
            case STOPPED,
                    MAINTENANCE,
                    MANUAL,
                    FAULT,
                    CALIBRATION,
                    OVER_RANGE,
                    COMMUNICATION,
                    SUSPECT_CLOCK,
                    SUSPECT_VALUE -> {
                abnormals++;
                abnormal[child.quality().code()]++;
            }
        }
    }

    int size() {
        return normal.children + unsaid.children + abnormals;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /**
     * @param cover for how many children one of them stands, where fewer are expected than would fit
     * @param needed normal children that a continuous measurement must have
     */
    Tally tally(Validity validity, double cover, double needed) {
        Quality quality =
                switch (validity) {
                    case SEWAGE -> sewage();
                    case CONTINUOUS -> continuous(cover, needed);
                };
        Part part = normal.children > 0 ? normal : unsaid;
        return part.children == 0
                ? new Tally(Double.NaN, Double.NaN, Double.NaN, count, valid, quality)
                : new Tally(part.sum / part.children, part.min, part.max, count, valid, quality);
    }

    private Quality sewage() {
        if (abnormals > 0) {
            return commonestFlag();
        }
        return unsaid.children > 0 ? Quality.UNKNOWN : Quality.NORMAL;
    }

    private Quality continuous(double cover, double needed) {
        if (normal.children * cover >= needed) {
            return Quality.NORMAL;
        }
        if ((normal.children + unsaid.children) * cover >= needed) {
            return Quality.UNKNOWN;
        }
        // too few because they were bad, or because they never came
        return abnormals > 0 ? Quality.FAULT : Quality.COMMUNICATION;
    }

    private Quality commonestFlag() {
        int commonest = 0;
        for (int flag = 1; flag < abnormal.length; flag++) {
            if (abnormal[flag] > abnormal[commonest]) {
                commonest = flag;
            }
        }
        return Quality.ofCode(commonest);
    }
}
