package dev.vigil.console.shift;

import dev.vigil.console.web.DistrictTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A hand-over from one watch to the next, signed by both.
 *
 * @param outgoing the account that goes
 * @param incoming the account that comes
 * @param callBacks what was promised to somebody
 * @param open ids of alerts that were open
 * @param tasks ids of tasks that were near due
 * @param mutes ids of mutes that were about to end
 */
public record Shift(
        String id,
        OffsetDateTime at,
        String outgoing,
        String incoming,
        OffsetDateTime from,
        OffsetDateTime to,
        String notes,
        List<String> callBacks,
        List<String> open,
        List<String> tasks,
        List<String> mutes) {
    static Shift of(String id, long at, String outgoing, ShiftSheet sheet) {
        return new Shift(
                id,
                DistrictTime.of(at),
                outgoing,
                sheet.incoming(),
                DistrictTime.of(sheet.from().toEpochMilli()),
                DistrictTime.of(sheet.to().toEpochMilli()),
                sheet.notes(),
                sheet.callBacks(),
                sheet.open(),
                sheet.tasks(),
                sheet.mutes());
    }
}
