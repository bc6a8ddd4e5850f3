package dev.vigil.domain.inspection.remote;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.DeviceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The technical review that electronic records need before they may count (行政处罚法 art. 41).
 *
 * @param faults what speaks against the data; empty when they may be used
 */
public record TechnicalReview(List<Bilingual> faults) {
    public TechnicalReview {
        faults = List.copyOf(faults);
    }

    /**
     * @param samples how many samples the alert rests on
     * @param normal how many of them are of normal quality
     */
    public static TechnicalReview of(int samples, int normal, DeviceView device, LocalDate day) {
        List<Bilingual> faults = new ArrayList<>();
        if (samples == 0) {
            faults.add(new Bilingual("没有数据", "there are no data"));
        } else if (normal < samples) {
            faults.add(new Bilingual((samples - normal) + "个数据带有异常标记", (samples - normal) + " samples carry a flag"));
        }
        if (device.troubled()) {
            faults.add(new Bilingual("设备状态异常", "the device is in trouble"));
        }
        LocalDate until = device.calibratedUntil();
        if (device.kind() == DeviceKind.CAMERA) {
            return new TechnicalReview(faults); // nobody calibrates a camera
        }
        if (until == null) {
            faults.add(new Bilingual("检定日期未登记", "no calibration day is recorded"));
        } else if (until.isBefore(day)) {
            faults.add(new Bilingual("检定已于" + until + "过期", "the calibration ran out on " + until));
        }
        return new TechnicalReview(faults);
    }

    public boolean usable() {
        return faults.isEmpty();
    }
}
