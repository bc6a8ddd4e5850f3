package dev.vigil.domain.inspection.remote;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.premise.DeviceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item can be settled from afar: what can be supervised by data or documents must not bring anybody
 * into the enterprise (国办发〔2024〕54号). Quiet is not blind: a device in trouble settles nothing.
 */
public record Sufficiency(SiteView site, LocalDate day) {
    public ItemCheck judge(Item item) {
        return switch (item.method()) {
            case ON_SITE -> check(item, Method.ON_SITE, "该事项只能现场核查", "it can only be checked on site", null);
            case DOCUMENT -> check(item, Method.DOCUMENT, "书面材料即可核查", "documents settle it", null);
            case VIDEO -> video(item);
            case REMOTE -> remote(item);
        };
    }

    private ItemCheck remote(Item item) {
        if (!item.settledBy().contains("sensor")) {
            return check(item, Method.REMOTE, "凭平台资料即可核查", "what the platform has settles it", null);
        }
        List<DeviceView> sensors = devices(
                DeviceKind.SENSOR,
                device -> item.metrics().isEmpty() || device.metrics().stream().anyMatch(item.metrics()::contains));
        if (sensors.isEmpty()) {
            return onSite(item, "未安装相应传感器", "no sensor for it", "sensor");
        }
        List<DeviceView> sound =
                sensors.stream().filter(device -> !device.troubled()).toList();
        if (sound.isEmpty()) {
            return onSite(item, "传感器数据不可信", "its sensor cannot be trusted", "sound-sensor");
        }
        List<DeviceView> calibrated = sound.stream()
                .filter(device -> device.calibratedUntil() == null
                        || !device.calibratedUntil().isBefore(day))
                .toList();
        if (calibrated.isEmpty()) {
            return onSite(item, "传感器检定已过期", "the calibration of its sensor has run out", "calibration");
        }
        boolean known = calibrated.stream().anyMatch(device -> device.calibratedUntil() != null);
        return known
                ? check(item, Method.REMOTE, "传感器在线且在检定期内", "its sensor is live and calibrated", null)
                : check(
                        item,
                        Method.REMOTE,
                        "传感器在线，检定日期未登记",
                        "its sensor is live, no calibration day is recorded",
                        null);
    }

    private ItemCheck video(Item item) {
        if (!item.settledBy().contains("camera")) {
            return check(item, Method.VIDEO, "视频连线即可核查", "a video call settles it", null);
        }
        List<DeviceView> cameras = devices(DeviceKind.CAMERA, device -> true);
        if (cameras.isEmpty()) {
            return onSite(item, "未安装摄像机", "no camera", "camera");
        }
        if (cameras.stream().allMatch(DeviceView::troubled)) {
            return onSite(item, "摄像机离线或被遮挡", "its camera is offline or covered", "clear-camera");
        }
        return check(item, Method.VIDEO, "摄像机在线", "its camera is live", null);
    }

    private List<DeviceView> devices(DeviceKind kind, Predicate<DeviceView> fitting) {
        return site.devices().stream()
                .filter(device -> device.kind() == kind)
                .filter(fitting)
                .toList();
    }

    private static ItemCheck onSite(Item item, String zh, String en, String missing) {
        return new ItemCheck(
                item.code(),
                item.method(),
                Method.ON_SITE,
                new Bilingual("远程条件不足：" + zh, "cannot be settled from afar: " + en),
                missing);
    }

    private static ItemCheck check(Item item, Method method, String zh, String en, @Nullable String missing) {
        return new ItemCheck(item.code(), item.method(), method, new Bilingual(zh, en), missing);
    }
}
