package dev.vigil.console.shift;

import dev.vigil.console.alert.AlertView;
import dev.vigil.console.load.Load;
import dev.vigil.console.mute.MuteView;
import dev.vigil.console.task.TaskView;
import dev.vigil.domain.Bilingual;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the next watch has to know, put together from what stands: the sheet before anybody has signed it.
 *
 * @param from when the last hand-over was signed, or eight hours ago
 * @param open every alert that is open, those that nobody has acknowledged first
 * @param callBacks what was promised in the last hand-over; strike out what was kept
 * @param mutes those that end within the next twelve hours, the next to end first
 * @param blind premises of which nothing was supervised in the last hours that are counted
 * @param tasks those that are due within the next twelve hours or late, the most urgent first
 */
public record ShiftDraft(
        OffsetDateTime from,
        OffsetDateTime to,
        List<AlertView> open,
        List<String> callBacks,
        List<MuteView> mutes,
        List<BlindPremise> blind,
        List<TaskView> tasks,
        Load load) {
    public ShiftDraft {
        open = List.copyOf(open);
        callBacks = List.copyOf(callBacks);
        mutes = List.copyOf(mutes);
        blind = List.copyOf(blind);
        tasks = List.copyOf(tasks);
    }

    /** @param hours item-hours without supervision */
    public record BlindPremise(String premise, Bilingual name, long hours) {}
}
