package dev.vigil.console.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An alert that may have to do with another.
 *
 * @param why the nearest of: {@code same-task}, {@code same-device}, {@code same-premise}, {@code same-rule-nearby}
 */
public record RelatedAlert(@JsonUnwrapped AlertView alert, String why) {
    static String why(AlertRow one, AlertRow other) {
        if (one.task() != null && one.task().equals(other.task())) {
            return "same-task";
        }
        if (one.alert().premise().equals(other.alert().premise())) {
            boolean device = one.alert().device() != null
                    && one.alert().device().equals(other.alert().device());
            return device ? "same-device" : "same-premise";
        }
        return "same-rule-nearby";
    }
}
